import type { AuthorGrade } from '../evaluation/grade-author-question.ts';
import { toPlainText } from '../presentation/to-plain-text.ts';
import { describeFrame } from './describe-frame.ts';
import { labelledLine } from './labelled-line.ts';

/** What was understood of an author's question, what was answered, and what its gold holds. */
export function describeAuthorGrade({ question, answer, shown, passed }: AuthorGrade): string {
  const { gold } = question;
  return [
    `── ${question.id}  ${question.q}`,
    labelledLine(passed ? 'passed' : 'FAILED', `${answer.kind}: ${shown.join(' ')}`),
    labelledLine('gold', `${gold.kind} ${JSON.stringify(gold.anyOf)}`),
    describeFrame(answer.frame),
    '',
    toPlainText(answer, { width: Number.POSITIVE_INFINITY }),
    '',
  ].join('\n');
}
