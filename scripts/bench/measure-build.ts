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
/** Before and after a build: engines clear caches on a timer, and the monitor has to see the event loop. */
const SETTLE_MS = 100;

/** Builds afresh a few times. Memory and blocking are those of the last build. */
export async function measureBuild(build: () => Query | Promise<Query>): Promise<MeasuredBuild> {
  const times: number[] = [];
  let spentMs = 0;
  while (times.length < BUILDS - 1 && spentMs < MAX_MS) {
    const ms = await buildAndForget(build);
    times.push(ms);
    spentMs += ms;
  }
  const last = await buildAndKeep(build);
  return { ...last, buildMs: median([...times, last.buildMs]) };
}

/** In a function of its own, so that nothing of this index is in memory beside the one that is kept. */
async function buildAndForget(build: () => Query | Promise<Query>): Promise<number> {
  const start = performance.now();
  await build();
  return performance.now() - start;
}

async function buildAndKeep(build: () => Query | Promise<Query>): Promise<MeasuredBuild> {
  await wait(SETTLE_MS);
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
