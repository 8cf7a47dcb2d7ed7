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
const MAX_WARM_UP_MS = 2500;
/** What is measured takes about so long: whole rounds of the questions, so that each counts the same… */
const MEASURED_MS = 1500;
/** …and one round at least, unless that alone takes longer than this: then as many questions as fit, or so few. */
const MAX_MS = 6000;
const MIN_QUERIES = 30;

/** The latency of a question when the engine is warm; the questions are asked in turn. */
export async function measureQueries(query: Query, questions: readonly string[]): Promise<MeasuredQueries> {
  let asked = 0;
  const askNext = (): number | Promise<number> => query(questions[asked++ % questions.length] ?? '');
  const start = performance.now();
  const spentMs = (): number => performance.now() - start;
  while (spentMs() < MAX_WARM_UP_MS && (spentMs() < WARM_UP_MS || asked < questions.length)) await askNext();

  const roundMs = (spentMs() / asked) * questions.length;
  const rounds = Math.max(1, Math.round(MEASURED_MS / roundMs));
  const affordable = Math.max(MIN_QUERIES, Math.floor((MAX_MS / roundMs) * questions.length));
  const iterations = Math.min(rounds * questions.length, affordable);

  const bench = new Bench({ warmup: false, time: 0, iterations, throws: true });
  bench.add('query', askNext);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error('The questions were not all asked.');
  const { p50, p99, samplesCount } = task.result.latency;
  return { p50Ms: p50, p99Ms: p99, queries: samplesCount };
}
