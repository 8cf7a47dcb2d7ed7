import { librarySteps } from '../../src/answering/library.ts';
import { rank } from '../../src/answering/rank.ts';
import {
  forEachTerm,
  type ScoreWeights,
  SIGNS_OF_SEEN,
  SIGNS_OF_UNSEEN,
  signValues,
  type TermWeights,
  termNames,
} from '../../src/answering/score.ts';
import type { Signs } from '../../src/answering/signs.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { fitLogistic, type SparseRow } from './fit-logistic.ts';
import type { Example } from './read-examples.ts';

/** A candidate for a question, with its signs and whether it answers. */
export interface SignedRow {
  readonly author: string;
  readonly signs: Signs;
  readonly isRight: boolean;
  /** How much it counts beside others: 1 for most. */
  readonly count: number;
}

/** The candidates for each question, over knowledge whose learned term has not seen these authors. */
export function signedRows(
  knowledge: Knowledge,
  examples: readonly Example[],
  count = 1,
): readonly SignedRow[] {
  const library = finish(librarySteps(knowledge, finish(lexiconSteps(knowledge))));
  return examples.flatMap(({ author, frame, answers }) => {
    const right = new Set(answers);
    return (
      rank(frame, library)
        // In reading order: sums must not depend on the weights that the last fit left.
        .candidates.toSorted((a, b) => a.statement.position - b.statement.position)
        .map(({ statement, signs }) => ({
          author,
          signs,
          isRight: right.has(statement.position),
          count,
        }))
    );
  });
}

/** `learned`: rows with a learned term that had not seen their author; `plain`: rows without one. */
export function fitScore(learned: readonly SignedRow[], plain: readonly SignedRow[]): ScoreWeights {
  return { learned: fitTerms(learned, SIGNS_OF_SEEN), plain: fitTerms(plain, SIGNS_OF_UNSEEN) };
}

/** To two decimals; terms that count for nothing are left out. */
function fitTerms(rows: readonly SignedRow[], of: typeof SIGNS_OF_SEEN): TermWeights {
  const names = termNames(of);
  const weights = fitLogistic(
    rows.map((row) => sparse(row, of)),
    names.length,
  );
  const rounded = names.map((name, at): [string, number] => [
    name,
    Math.round(100 * (weights[at] ?? 0)) / 100,
  ]);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

function sparse({ signs, isRight, count }: SignedRow, of: typeof SIGNS_OF_SEEN): SparseRow {
  const at: number[] = [];
  const values: number[] = [];
  forEachTerm(signValues(signs, of), (term, value) => {
    at.push(term);
    values.push(value);
  });
  return { at: Uint16Array.from(at), values: Float32Array.from(values), isRight, count };
}
