import type { Attempt } from './attempt.ts';
import { type Figure, mark } from './figure.ts';

/** Statements that count as retrieved: those ranked first. */
export const RETRIEVED = 10;

/** A statement that answers is among those ranked first. */
export function anyRetrieved(attempt: Attempt): Figure | undefined {
  return attempt.gold.length === 0 ? undefined : mark(goldRetrieved(attempt).length > 0);
}

/** How many of the statements that answer are among those ranked first, of as many as these can hold. */
export function recall(attempt: Attempt): Figure | undefined {
  const { gold } = attempt;
  return gold.length === 0
    ? undefined
    : { right: goldRetrieved(attempt).length, of: Math.min(gold.length, RETRIEVED) };
}

function goldRetrieved({ gold, candidates }: Attempt): readonly string[] {
  const retrieved = candidates.slice(0, RETRIEVED).map(({ statement }) => statement.id);
  return gold.filter((id) => retrieved.includes(id));
}
