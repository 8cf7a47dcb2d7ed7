import { Bench } from 'tinybench';
import type { Query } from './engines/contender.ts';

export interface MeasuredQueries {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly queries: number;
}

/** Warm for four seconds at least, in which what is hot is compiled, and until every question was asked once… */
const WARM_UP_MS = 4000;
/** …but no longer than this, for the slowest engines. */
const MAX_WARM_UP_MS = 5000;
/** What is measured takes about so long: whole rounds of the questions, so that each counts the same… */
const MEASURED_MS = 1500;
/** …and one round at least. Only where that takes longer than this are the first questions asked alone… */
const MAX_MS = 12_000;
/** …and so many of them at least, however long they take. */
const MIN_QUERIES = 5;

/** The latency of a question when the engine is warm; the questions are asked in turn. */
export async function measureQueries(query: Query, questions: readonly string[]): Promise<MeasuredQueries> {
  const isAsync = await warmUp(query, questions);
  const enough = new AbortController();
  const start = performance.now();
  let asked = 0;
  const stopWhenEnough = (): void => {
    asked++;
    const spentMs = performance.now() - start;
    const isRound = asked % questions.length === 0;
    if ((isRound && spentMs >= MEASURED_MS) || (spentMs >= MAX_MS && asked >= MIN_QUERIES)) enough.abort();
  };
  const bench = new Bench({ warmup: false, time: Number.POSITIVE_INFINITY, signal: enough.signal });
  // From the first question again: one that is measured was asked before, if time allowed.
  bench.add('query', inTurn(query, questions), { async: isAsync, afterEach: stopWhenEnough });
  const [task] = await bench.run();
  if (task?.result.state !== 'aborted-with-statistics')
    throw new Error('A question failed.', { cause: task?.result });
  const { p50, p99, samplesCount } = task.result.latency;
  return { p50Ms: p50, p99Ms: p99, queries: samplesCount };
}

/** Whether the engine answers with promises. */
async function warmUp(query: Query, questions: readonly string[]): Promise<boolean> {
  const askNext = inTurn(query, questions);
  const start = performance.now();
  let isAsync = false;
  for (let asked = 0; ; asked++) {
    const spentMs = performance.now() - start;
    if (spentMs >= MAX_WARM_UP_MS || (spentMs >= WARM_UP_MS && asked >= questions.length)) return isAsync;
    const answer = askNext();
    isAsync = typeof answer !== 'number';
    await answer;
  }
}

/** Asks one question at each call, over and over. */
function inTurn(query: Query, questions: readonly string[]): () => number | Promise<number> {
  let next = 0;
  return () => query(questions[next++ % questions.length] ?? '');
}
