import { librarySteps } from '../../src/answering/library.ts';
import { rank } from '../../src/answering/rank.ts';
import type { ScoreWeights } from '../../src/answering/score.ts';
import { LEARNED_SIGNS, PLAIN_SIGNS, type Signs } from '../../src/answering/signs.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Example } from './read-examples.ts';

/** A candidate for a question, with its signs and whether it answers. */
export interface SignedRow {
  readonly author: string;
  readonly signs: Signs;
  readonly isRight: boolean;
  /** How much it counts beside others: 1 for most. */
  readonly count: number;
}

const PLAIN = Object.keys(PLAIN_SIGNS);
const ALL = [...Object.keys(LEARNED_SIGNS), ...PLAIN];

/** The candidates for each question, over knowledge whose learned term has not seen these authors. */
export function signedRows(
  knowledge: Knowledge,
  examples: readonly Example[],
  count = 1,
): readonly SignedRow[] {
  const library = finish(librarySteps(knowledge, finish(lexiconSteps(knowledge))));
  return examples.flatMap(({ author, frame, answers }) => {
    const right = new Set(answers);
    return rank(frame, library).candidates.map(({ statement, signs }) => ({
      author,
      signs,
      isRight: right.has(statement.position),
      count,
    }));
  });
}

/** `learned`: rows with a learned term that had not seen their author; `plain`: rows without one. */
export function fitScore(learned: readonly SignedRow[], plain: readonly SignedRow[]): ScoreWeights {
  return {
    learned: fitSigns(learned, ALL) as ScoreWeights['learned'],
    plain: fitSigns(plain, PLAIN) as ScoreWeights['plain'],
  };
}

/** To three decimals. */
function fitSigns(rows: readonly SignedRow[], names: readonly string[]): Readonly<Record<string, number>> {
  const vectors = rows.map(({ signs }) => {
    const values: Readonly<Record<string, unknown>> = { ...signs };
    return Float64Array.from([1, ...names.map((name) => Number(values[name] ?? 0))]);
  });
  const weights = fitLogistic(
    vectors,
    rows.map(({ isRight }) => Number(isRight)),
    rows.map(({ count }) => count),
  );
  return Object.fromEntries(
    ['base', ...names].map((name, at) => [name, Math.round(1000 * (weights[at] ?? 0)) / 1000]),
  );
}
