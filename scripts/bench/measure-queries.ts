import { Bench } from 'tinybench';
import type { Query } from './engines/contender.ts';

export interface MeasuredQueries {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly queries: number;
}

/** Warm for a second at least, in which what is hot is compiled, and until every question was asked once… */
const WARM_UP_MS = 1000;
/** …but no longer than this, for the slowest engines. */
const MAX_WARM_UP_MS = 5000;
/** What is measured takes about so long: whole rounds of the questions, so that each counts the same… */
const MEASURED_MS = 1500;
/** …and one round at least. Only where that takes longer than this are the first questions asked alone… */
const MAX_MS = 12_000;
/** …and so many of them at least, however long they take. */
const MIN_QUERIES = 10;

/** The latency of a question when the engine is warm; the questions are asked in turn. */
export async function measureQueries(query: Query, questions: readonly string[]): Promise<MeasuredQueries> {
  const { asked, spentMs } = await warmUp(query, questions);
  const roundMs = (spentMs / asked) * questions.length;
  const rounds = Math.max(1, Math.round(MEASURED_MS / roundMs));
  const affordable = Math.max(MIN_QUERIES, Math.floor((MAX_MS / roundMs) * questions.length));
  const iterations = Math.min(rounds * questions.length, affordable);

  const bench = new Bench({ warmup: false, time: 0, iterations, throws: true });
  // From the first question again: one that is measured was asked before, if time allowed.
  bench.add('query', inTurn(query, questions));
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error('The questions were not all asked.');
  const { p50, p99, samplesCount } = task.result.latency;
  return { p50Ms: p50, p99Ms: p99, queries: samplesCount };
}

async function warmUp(query: Query, questions: readonly string[]) {
  const askNext = inTurn(query, questions);
  const start = performance.now();
  let asked = 0;
  let spentMs = 0;
  while (spentMs < MAX_WARM_UP_MS && (spentMs < WARM_UP_MS || asked < questions.length)) {
    await askNext();
    asked++;
    spentMs = performance.now() - start;
  }
  return { asked, spentMs };
}

/** Asks one question at each call, over and over. */
function inTurn(query: Query, questions: readonly string[]): () => number | Promise<number> {
  let next = 0;
  return () => query(questions[next++ % questions.length] ?? '');
}
