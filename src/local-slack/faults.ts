import type { SlackError } from './slack-error.ts';

/** Trouble on purpose, for tests and demonstrations: what an app has to bear with the real Slack. */
export class Faults {
  readonly #held = new Map<string, { readonly arrive: () => void; readonly until: Promise<void> }>();
  readonly #refusals = new Map<string, readonly SlackError[]>();

  /** The next calls of a method wait, before anything is done, until they are released. */
  hold(method: string): { readonly arrived: Promise<void>; readonly release: () => void } {
    let arrive = (): void => {};
    let release = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(method, { arrive, until });
    return {
      arrived,
      release: () => {
        this.#held.delete(method);
        release();
      },
    };
  }

  /** The next call of a method is refused; of several, one after the other. */
  refuseNext(method: string, refusal: SlackError): void {
    this.#refusals.set(method, [...(this.#refusals.get(method) ?? []), refusal]);
  }

  /** Waits where the method is held. Throws the SlackError that was asked for. */
  async before(method: string): Promise<void> {
    const held = this.#held.get(method);
    held?.arrive();
    await held?.until;
    const [refusal, ...later] = this.#refusals.get(method) ?? [];
    if (refusal === undefined) return;
    if (later.length === 0) this.#refusals.delete(method);
    else this.#refusals.set(method, later);
    throw refusal;
  }
}
