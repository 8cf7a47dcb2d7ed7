import { type Attempt, citedStatements } from '../evaluation/attempt.ts';
import type { Grade } from '../evaluation/grade.ts';
import { RETRIEVED } from '../evaluation/retrieved.ts';
import { describeGradedAnswer } from './describe-graded-answer.ts';
import { describeUnderstanding } from './describe-understanding.ts';
import { labelledLine } from './labelled-line.ts';

/** What each stage saw of a golden question, in the order of answering; `*` marks a statement that answers it. */
export function describeGrade({ attempt, missed, passed }: Grade): string {
  const { question, answer } = attempt;
  const about = [question.type, question.roles.join(' '), question.aspect].filter((part) => part !== '');
  return [
    `── ${question.id}  ${question.q}`,
    labelledLine(passed ? 'passed' : 'FAILED', missed.length === 0 ? '' : `missed: ${missed.join(', ')}`),
    labelledLine('gold', `${about.join(', ')}: ${question.note}`),
    describeUnderstanding(answer.understanding),
    ...describeRetrieved(attempt),
    ...describeGradedAnswer(attempt),
    '',
  ].join('\n');
}

/** The statements ranked first, with those of them that the answer has, and where the rest of the gold stands. */
function describeRetrieved(attempt: Attempt): readonly string[] {
  const { candidates, gold } = attempt;
  const inAnswer = citedStatements(attempt);
  const [best = 'nothing', ...others] = candidates.slice(0, RETRIEVED).map(({ statement, score }) => {
    const isGold = gold.includes(statement.id) ? '*' : ' ';
    const isShown = inAnswer.has(statement) ? 'shown' : '     ';
    return `${score.toFixed(2).padStart(5)} ${isGold} ${isShown} ${statement.id.padEnd(ID_WIDTH)} ${statement.heading}`;
  });
  const places = gold.map(
    (id) => [id, candidates.findIndex(({ statement }) => statement.id === id)] as const,
  );
  const below = places.filter(([, at]) => at >= RETRIEVED).map(([id, at]) => `${id} in place ${at + 1}`);
  const nowhere = places.filter(([, at]) => at === -1).map(([id]) => id);
  const lines: readonly (readonly [string, string])[] = [
    ['retrieved', best],
    ...others.map((line) => ['', line] as const),
    ['below', below.join(', ')],
    ['nowhere', nowhere.join(' ')],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => labelledLine(label, value));
}

const ID_WIDTH = 9;
