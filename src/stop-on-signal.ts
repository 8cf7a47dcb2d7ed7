import { constants } from 'node:os';

/** A Ctrl-C may come twice, from the terminal and from npm, which passes it on: so soon after the first it is the same. */
const SAME_MS = 1_000;

/**
 * At the first SIGTERM or SIGINT, whatever goes on, calls `stop` and ends the process with 0 when that has resolved. A
 * later one ends it at once, with 128 and the signal's number.
 */
export function stopOnSignal(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = (signal: 'SIGTERM' | 'SIGINT'): void => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      void stop(signal).then(() => process.exit(0));
    } else if (now - firstAt > SAME_MS) process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
}
