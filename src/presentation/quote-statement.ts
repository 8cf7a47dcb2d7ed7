import type { Evidence } from '../answering/answer.ts';
import type { Citations } from './citations.ts';

/** A statement as it stands in its document, its citation behind it: `The CIO … . [1][3]`. */
export function quoteStatement(evidence: Evidence, citations: Citations, quoted = false): string {
  const { text } = evidence.statement;
  return `${quoted ? `“${text}”` : text} ${citations.marksOf(evidence)}`;
}

/** A statement in a cell of a table. */
export function quoteInCell(evidence: Evidence, citations: Citations): string {
  return `${evidence.statement.text} ${citations.cellMarksOf(evidence)}`.trimEnd();
}
