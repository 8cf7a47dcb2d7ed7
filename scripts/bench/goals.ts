import { miniSearchReadme } from './engines/minisearch.ts';
import { rolecallAnswer } from './engines/rolecall.ts';
import type { Measured } from './measured.ts';

/** Upper bounds for the whole answer, in milliseconds, by the passages of the corpus; the shipped documents first. */
const GOALS: readonly { readonly upTo: number; readonly p50Ms: number; readonly p99Ms?: number }[] = [
  { upTo: 1000, p50Ms: 0.5, p99Ms: 2 },
  { upTo: 10_000, p50Ms: 2 },
  { upTo: 100_000, p50Ms: 12 },
];
/** The whole answer is to be so many times as fast as MiniSearch with the options of its README. */
const MIN_RATIO = 5;

/** How many times as fast as MiniSearch with the options of its README, by medians; undefined where it did not run. */
export function ratioToReadme({ p50Ms }: Measured, all: readonly Measured[]): number | undefined {
  const readme = all.find(({ name }) => name === miniSearchReadme.name);
  return readme === undefined ? undefined : readme.p50Ms / p50Ms;
}

/** Each goal with whether it is met, one a line. */
export function judge(all: readonly Measured[]): readonly string[] {
  const answer = all.find(({ name }) => name === rolecallAnswer.name);
  if (answer === undefined) return [];
  const ratio = ratioToReadme(answer, all);
  const goal = GOALS.find(({ upTo }) => answer.passages <= upTo);
  return [
    ...(goal === undefined ? [] : [`p50 <= ${goal.p50Ms} ms: ${verdict(answer.p50Ms <= goal.p50Ms)}`]),
    ...(goal?.p99Ms === undefined ? [] : [`p99 <= ${goal.p99Ms} ms: ${verdict(answer.p99Ms <= goal.p99Ms)}`]),
    ...(ratio === undefined
      ? []
      : [`${MIN_RATIO} times as fast as MiniSearch, README: ${verdict(ratio >= MIN_RATIO)}`]),
  ];
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'NOT MET';
}
