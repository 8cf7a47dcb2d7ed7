import { createHash } from 'node:crypto';
import type { ClaimStore } from '../store/claims.ts';
import { ExpiringMap } from './expiring-map.ts';

/** Slack redelivers for minutes, a restarted gateway for hours. */
const KEEP_MS = 24 * 60 * 60 * 1000;
/** About 10 MB. A post takes two: past 25,000 posts a day the oldest are forgotten first. */
const MAX_CLAIMS = 50_000;

/** Keys name people and channels: the store needs only to know them again. */
const hash = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Remembers what was worked on, so that nothing is answered twice whatever Slack delivers again. */
export interface Claims {
  /** Claims all keys; `false` when one of them was claimed before: then leave it alone. */
  readonly claim: (...keys: readonly string[]) => Promise<boolean>;
}

/** Claims in memory and in the store, kept for a day; where the store is down, those in memory. `date`: milliseconds since 1970. */
export function createClaims(
  store: Pick<ClaimStore, 'claim'>,
  date: () => number,
  onDuplicate: () => void = () => {},
): Claims {
  const claimed = new ExpiringMap<true>({ maxEntries: MAX_CLAIMS, ttlMs: KEEP_MS, now: date });
  return {
    claim: async (...keys) => {
      const isNew = keys.every((key) => claimed.get(key) === undefined);
      for (const key of keys) claimed.set(key, true);
      const isGiven = isNew && (await store.claim(keys.map(hash), date() + KEEP_MS).catch(() => true));
      if (!isGiven) onDuplicate();
      return isGiven;
    },
  };
}
