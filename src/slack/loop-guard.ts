import { ExpiringMap } from './expiring-map.ts';

const WINDOW_MS = 60_000;
/** People don't ask more in one thread; two bots that answer each other do. */
const MAX_ANSWERS = 10;
const MAX_THREADS = 5_000;

/** Ends what two bots that answer each other would go on with for ever. */
export interface LoopGuard {
  /** Whether one more answer in the thread is no loop; counts it. */
  readonly mayAnswer: (thread: string) => boolean;
}

/** At most ten answers in a thread within a minute; `now` in milliseconds. */
export function createLoopGuard(now: () => number): LoopGuard {
  const answers = new ExpiringMap<readonly number[]>({
    maxEntries: MAX_THREADS,
    ttlMs: WINDOW_MS,
    now,
  });
  return {
    mayAnswer: (thread) => {
      const recent = (answers.get(thread) ?? []).filter((at) => at > now() - WINDOW_MS);
      if (recent.length >= MAX_ANSWERS) return false;
      answers.set(thread, [...recent, now()]);
      return true;
    },
  };
}
