import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../src/knowledge/read-folder.ts';
import { createLog } from '../src/observability/create-log.ts';
import { openLiveEngine } from '../src/reload/live-engine.ts';
import { generateKnowledge } from './bench/generate-knowledge.ts';
import { writeKnowledge } from './bench/write-knowledge.ts';

/**
 * How long a large folder takes to load, and to load again when a document changed, and for how long nothing else could
 * run meanwhile:
 *   npm run measure:reload [statements]
 * What else the machine does counts too: the load is printed with them.
 */
const STATEMENTS = Number(process.argv[2] ?? 10_000);
const RELOADS = 7;
/** Any will do. */
const SEED = 2026;
/** Before and after: the monitor has to see the event loop. */
const SETTLE_MS = 100;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds that it takes, and the longest that nothing else could run meanwhile. */
async function measured<T>(work: () => Promise<T>) {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await wait(SETTLE_MS);
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  await wait(SETTLE_MS);
  monitor.disable();
  return { value, ms, holdMs: monitor.max / 1e6 };
}

const shipped = await readKnowledgeFolder(join(import.meta.dirname, '..', 'knowledge'));
const { knowledge } = loadKnowledge(shipped);
if (knowledge === undefined)
  throw new Error('The shipped knowledge has problems: run npm run check:knowledge.');
const folder = await mkdtemp(join(tmpdir(), 'rolecall-'));
try {
  const generated = generateKnowledge(knowledge, STATEMENTS, SEED);
  await writeKnowledge(folder, shipped, generated);
  const changing = join(folder, generated.documents.at(-1)?.file ?? '');
  const problems: string[] = [];
  const log = createLog({ level: 'error', write: (line) => problems.push(line) });
  const first = await measured(() => openLiveEngine(folder, log, async () => {}));
  const live = first.value;
  const reloads: { readonly ms: number; readonly holdMs: number }[] = [];
  for (let round = 1; round <= RELOADS; round++) {
    const before = live.current();
    await appendFile(changing, `\n## Round ${round}\n\nThe CIO has a new hat, number ${round}.\n`);
    reloads.push(await measured(live.reload));
    if (live.current() === before) throw new Error(`It was not loaded again.\n${problems.join('')}`);
  }
  const { documents, statements } = live.current().knowledge;
  live.close();
  const [times, holds] = [reloads.map(({ ms }) => ms), reloads.map(({ holdMs }) => holdMs)];
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; ${documents.length} documents, ${statements.length} statements`,
  );
  console.log(`load     ${first.ms.toFixed(0)} ms   goal < 3000`);
  console.log(`reload   ${median(times).toFixed(0)} ms   goal < 3000   (median of ${RELOADS})`);
  console.log(
    `longest hold during a reload   ${median(holds).toFixed(0)} ms   goal < 20   (median; ${holds.map((hold) => hold.toFixed(0)).join(', ')})`,
  );
} finally {
  await rm(folder, { recursive: true });
}
