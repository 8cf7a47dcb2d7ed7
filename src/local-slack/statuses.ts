import type { Clock } from './clock.ts';

/** "is thinking…" in a thread. */
export interface Status {
  readonly channel: string;
  readonly threadTs: string;
  readonly text: string;
}

/** A status goes by itself when nothing is posted for so long. */
const STATUS_MS = 120_000;

/** What the app is doing in each thread, as long as it says so. */
export class Statuses {
  readonly #clock: Clock;
  readonly #byThread = new Map<string, { readonly status: Status; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  current(): readonly Status[] {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#byThread) if (until <= now) this.#byThread.delete(key);
    return [...this.#byThread.values()].map(({ status }) => status);
  }

  /** An empty text takes the status away. */
  set(status: Status): void {
    const key = `${status.channel} ${status.threadTs}`;
    if (status.text === '') this.#byThread.delete(key);
    else this.#byThread.set(key, { status, until: this.#clock.now() + STATUS_MS });
  }
}
