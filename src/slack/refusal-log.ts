import type { Log } from '../observability/create-log.ts';

const EVERY_MS = 60_000;

/** Tells of what is refused, however much of it comes: one line a minute for each reason, with how many there were. */
export interface RefusalLog {
  readonly note: (reason: string) => void;
}

export function createRefusalLog(
  log: Log,
  now: () => number = () => performance.now(),
  onRefusal: () => void = () => {},
): RefusalLog {
  const reasons = new Map<string, { toldAt: number; count: number }>();
  return {
    note: (reason) => {
      const known = reasons.get(reason) ?? { toldAt: Number.NEGATIVE_INFINITY, count: 0 };
      reasons.set(reason, known);
      onRefusal();
      known.count += 1;
      if (now() - known.toldAt < EVERY_MS) return;
      log.warn({ count: known.count }, `refused: ${reason}`);
      known.toldAt = now();
      known.count = 0;
    },
  };
}
