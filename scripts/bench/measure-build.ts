import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Query } from './engines/contender.ts';

export interface MeasuredBuild {
  readonly query: Query;
  /** Median. */
  readonly buildMs: number;
  /** What the index keeps in memory, in megabytes (10⁶ bytes); the passages themselves are not counted. */
  readonly indexMb: number;
  /** The longest that nothing else could run meanwhile; the whole build where it is synchronous. */
  readonly blockedMs: number;
}

/** So many builds, for the first ones compile the code, too; but none is begun after the given time. */
const BUILDS = 7;
const MAX_MS = 2000;
/** Gives the monitor time to see the event loop before and after. */
const SETTLE_MS = 20;

/** Builds afresh a few times. Memory and blocking are those of the last build. */
export async function measureBuild(build: () => Query | Promise<Query>): Promise<MeasuredBuild> {
  let last = await measureOnce(build);
  const times = [last.buildMs];
  for (let spentMs = last.buildMs; times.length < BUILDS && spentMs < MAX_MS; spentMs += last.buildMs) {
    // Let go of, so that it is not in memory beside the next one.
    last = { ...last, query: () => 0 };
    last = await measureOnce(build);
    times.push(last.buildMs);
  }
  return { ...last, buildMs: median(times) };
}

async function measureOnce(build: () => Query | Promise<Query>): Promise<MeasuredBuild> {
  const before = keptMb();
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await wait(SETTLE_MS);
  const start = performance.now();
  const query = await build();
  const buildMs = performance.now() - start;
  await wait(SETTLE_MS);
  monitor.disable();
  return { query, buildMs, indexMb: keptMb() - before, blockedMs: monitor.max / 1e6 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Memory in use, array buffers included, when all garbage is gone. */
function keptMb(): number {
  if (globalThis.gc === undefined) throw new Error('Memory cannot be measured: run Node with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
