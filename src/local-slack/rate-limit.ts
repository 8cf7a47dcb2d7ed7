import type { Clock } from './clock.ts';
import { SlackError } from './slack-error.ts';

export interface PostingPace {
  /** Messages a second in a channel, in the long run: Slack's rule is 1. */
  readonly perSecond: number;
  /** Messages at once: Slack allows "short bursts", of a size that it does not tell. */
  readonly burst: number;
}

/** Slack's pace for posts, with a small burst. */
export const SLACK_PACE: PostingPace = { perSecond: 1, burst: 5 };

/** Refuses what comes faster than Slack takes it: a bucket for each channel. */
export class RateLimit {
  readonly #pace: PostingPace;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(pace: PostingPace, clock: Clock) {
    this.#pace = pace;
    this.#clock = clock;
  }

  /** Takes one message of the channel's allowance, or throws `ratelimited` with the seconds to wait. */
  take(channel: string): void {
    const { perSecond, burst } = this.#pace;
    const now = this.#clock.now();
    const bucket = this.#buckets.get(channel) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    this.#buckets.set(channel, { left: left < 1 ? left : left - 1, at: now });
    if (left < 1)
      throw new SlackError('ratelimited', [], { retryAfterSeconds: Math.ceil((1 - left) / perSecond) });
  }
}
