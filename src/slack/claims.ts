import { ExpiringMap } from './expiring-map.ts';

/** Slack redelivers for minutes, a restarted gateway for hours. */
const KEEP_MS = 24 * 60 * 60 * 1000;
/** About 10 MB. A post takes two: past 25,000 posts a day the oldest are forgotten first. */
const MAX_CLAIMS = 50_000;

/** Remembers what was worked on, so that nothing is answered twice whatever Slack delivers again. */
export interface Claims {
  /** Claims all keys; `false` when one of them was claimed before: then leave it alone. */
  readonly claim: (...keys: readonly string[]) => boolean;
}

/** Claims in memory, kept for a day and bounded in number; `now` in milliseconds. */
export function createClaims(now: () => number): Claims {
  const claimed = new ExpiringMap<true>({ maxEntries: MAX_CLAIMS, ttlMs: KEEP_MS, now });
  return {
    claim: (...keys) => {
      const isNew = keys.every((key) => claimed.get(key) === undefined);
      for (const key of keys) claimed.set(key, true);
      return isNew;
    },
  };
}
