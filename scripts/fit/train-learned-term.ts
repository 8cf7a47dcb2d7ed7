import { fingerprint, type LearnedFile, rolesKey, unitsOf } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { trainSoftmax } from './train-softmax.ts';

/** The terms of a question and the positions of the statements that answer it; none where no statement does. */
export interface AnsweredTerms {
  readonly terms: readonly string[];
  readonly answers: readonly number[];
}

/** A unit that statements share counts so much beside their own (0 to 1). */
const SHARES = { aspect: 0.7, role: 0.7 };

/** The learned term: each statement is a class, and so is "none"; statements of one aspect, or of the same roles, share a unit. */
export function trainLearnedTerm(
  { statements }: Knowledge,
  answered: readonly AnsweredTerms[],
  about: string,
): LearnedFile {
  const shape = {
    statements: Object.fromEntries(statements.map(({ id, text }) => [id, fingerprint(text)])),
    aspects: [...new Set(statements.flatMap(({ aspects }) => aspects))].sort(),
    roles: [...new Set(statements.map(rolesKey))].sort(),
  };
  const none = statements.length;
  const classes = unitsOf(shape, statements).map((unit): [number, number][] =>
    unit === undefined
      ? []
      : [
          [unit.own, 1],
          [unit.roles, SHARES.role],
          ...unit.aspects.map((aspect): [number, number] => [aspect, SHARES.aspect]),
        ],
  );
  const weights = trainSoftmax(
    answered.map(({ terms, answers }) => ({ terms, classes: answers.length === 0 ? [none] : answers })),
    {
      unitCount: none + 1 + shape.aspects.length + shape.roles.length,
      classes: [...classes, [[none, 1]]],
    },
  );
  return { about, ...shape, shares: SHARES, weights };
}
