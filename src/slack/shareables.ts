import { randomUUID } from 'node:crypto';
import type { Answer } from '../answering/answer.ts';
import { ExpiringMap } from './expiring-map.ts';

/** As long as Slack takes responses to a private answer. */
const KEEP_MS = 30 * 60 * 1000;
const MAX_ANSWERS = 1_000;

/** A private answer, and what was typed for it. */
export interface Shareable {
  readonly answer: Answer;
  readonly typed: string;
}

/** Private answers that may be shared with their channel. */
export interface Shareables {
  /** The id that the button tells. */
  readonly keep: (shareable: Shareable) => string;
  readonly get: (id: string) => Shareable | undefined;
}

/** Answers in memory, for half an hour each and bounded in number; `now` in milliseconds. */
export function createShareables(now: () => number): Shareables {
  const kept = new ExpiringMap<Shareable>({ maxEntries: MAX_ANSWERS, ttlMs: KEEP_MS, now });
  return {
    keep: (shareable) => {
      const id = randomUUID();
      kept.set(id, shareable);
      return id;
    },
    get: (id) => kept.get(id),
  };
}
