import type { Lexicon } from '../../src/knowledge/lexicon.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { type TranslationWeights, translationUnits } from '../../src/knowledge/term-translation.ts';
import { withoutRoles } from '../../src/understanding/terms.ts';
import type { AnsweredTerms } from './train-learned-term.ts';
import { trainSoftmax } from './train-softmax.ts';

/** A stem of fewer statements teaches what they say, and not what the stem means. */
const MIN_STATEMENTS = 2;
/** Weights below this, in hundredths, are not kept. */
const MIN_KEPT = 80;

/** What askers say for the stems of the statements that answer them: as the learned term, with stems for units alone. */
export function trainTranslation(
  { statements }: Knowledge,
  { stemsOf, frequency }: Lexicon,
  answered: readonly AnsweredTerms[],
  about: string,
): TranslationWeights {
  const stems = [...new Set(statements.flatMap((statement) => [...stemsOf(statement)]))]
    .filter((stem) => frequency(stem) >= MIN_STATEMENTS)
    .sort();
  const numbers = new Map(stems.map((stem, at) => [stem, at]));
  const classes = statements.map((statement) => {
    const { units, share } = translationUnits(stemsOf(statement), numbers);
    return units.map((unit) => [unit, share] as const);
  });
  const weights = trainSoftmax(
    answered.map(({ terms, answers }) => ({
      terms: withoutRoles(terms),
      classes: answers.length === 0 ? [statements.length] : answers,
    })),
    { unitCount: stems.length + 1, classes: [...classes, [[stems.length, 1]]] },
    MIN_KEPT,
  );
  return { about, stems, weights };
}
