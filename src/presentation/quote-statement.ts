import type { Evidence } from '../answering/answer.ts';
import type { Citations } from './citations.ts';

/** A statement as it stands in its document, its citation behind it: `The CIO … . [1][3]`. */
export function quoteStatement(evidence: Evidence, citations: Citations, quoted = false): string {
  const { text } = evidence.statement;
  return `${quoted ? `“${text}”` : text} ${citations.marksOf(evidence)}`;
}
