export interface Clock {
  /** Milliseconds, only going forward. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Slack takes about one message a second in a channel. */
const PACE_MS = 1_000;
/** Waiting longer than these take helps nobody: a further message is refused. */
const MAX_WAITING = 30;
/** Of these, places for what has to be said of a full line, and for work that has begun. */
const KEPT_FREE = 5;
/** Channels kept before those at rest are forgotten. */
const MAX_CHANNELS = 2_000;

interface Lane {
  /** Ends when the last task of the lane has ended, well or not. */
  tail: Promise<void>;
  waiting: number;
  /** When the next message may go, on the clock. */
  readyAt: number;
}

/** Too many messages wait for one channel. */
class ChannelQueueFullError extends Error {
  constructor(channel: string) {
    super(`More than ${MAX_WAITING} messages wait for channel ${channel}`);
    this.name = 'ChannelQueueFullError';
  }
}

/** The process ends: what has not begun is left to the next one. */
export class QueueStoppedError extends Error {
  override readonly name = 'QueueStoppedError';
}

/** Lets tasks of one channel run one after another at Slack's pace; channels don't wait for each other. */
export class ChannelQueue {
  readonly #clock: Clock;
  readonly #lanes = new Map<string, Lane>();
  readonly #stopping = new AbortController();
  /** Rejects when the queue is stopped. */
  readonly #stopped: Promise<never>;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stopped = new Promise((_, reject) =>
      this.#stopping.signal.addEventListener('abort', () => reject(new QueueStoppedError())),
    );
    this.#stopped.catch(() => {});
  }

  /** Nothing waits any longer: what has to is rejected with `QueueStoppedError`, what has begun goes on. */
  stop(): void {
    this.#stopping.abort();
  }

  /**
   * Runs the task when its turn comes. Rejects with `ChannelQueueFullError` at once when too many wait, and with
   * `QueueStoppedError` when it has not begun before the queue is stopped.
   */
  async run<T>(channel: string, task: () => Promise<T>): Promise<T> {
    const lane = this.#laneOf(channel);
    if (lane.waiting >= MAX_WAITING) throw new ChannelQueueFullError(channel);
    lane.waiting += 1;
    const turn = lane.tail.then(async () => {
      try {
        await this.#turnIn(lane);
        try {
          return await task();
        } finally {
          lane.readyAt = this.#clock.now() + PACE_MS;
        }
      } finally {
        lane.waiting -= 1;
      }
    });
    lane.tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #turnIn(lane: Lane): Promise<void> {
    const waitMs = Math.max(0, lane.readyAt - this.#clock.now());
    if (waitMs === 0) return;
    if (this.#stopping.signal.aborted) await this.#stopped;
    await Promise.race([this.#clock.sleep(waitMs), this.#stopped]);
  }

  /** Whether a further task would be refused. */
  isFull(channel: string): boolean {
    return (this.#lanes.get(channel)?.waiting ?? 0) >= MAX_WAITING - KEPT_FREE;
  }

  #laneOf(channel: string): Lane {
    const known = this.#lanes.get(channel);
    if (known !== undefined) return known;
    if (this.#lanes.size >= MAX_CHANNELS) this.#forgetResting();
    const lane: Lane = { tail: Promise.resolve(), waiting: 0, readyAt: 0 };
    this.#lanes.set(channel, lane);
    return lane;
  }

  #forgetResting(): void {
    for (const [channel, lane] of this.#lanes) {
      if (lane.waiting === 0 && lane.readyAt <= this.#clock.now()) this.#lanes.delete(channel);
    }
  }
}
