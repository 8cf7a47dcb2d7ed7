import type { Grade } from '../evaluation/grade.ts';
import { describeFrame } from './describe-frame.ts';
import { describeGradedAnswer } from './describe-graded-answer.ts';
import { labelledLine } from './labelled-line.ts';

/** What each stage saw of a golden question, in the order of answering; `*` marks a statement that answers it. */
export function describeGrade({ attempt, missed, passed }: Grade): string {
  const { question, answer } = attempt;
  const about = [question.type, question.roles.join(' '), question.aspect].filter((part) => part !== '');
  return [
    `── ${question.id}  ${question.q}`,
    labelledLine(passed ? 'passed' : 'FAILED', missed.length === 0 ? '' : `missed: ${missed.join(', ')}`),
    labelledLine('gold', `${about.join(', ')}: ${question.note}`),
    describeFrame(answer.frame),
    ...describeGradedAnswer(attempt),
    '',
  ].join('\n');
}
