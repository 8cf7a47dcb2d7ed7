import type { Answer, Comparison, Explanation, Help, NoAnswer, RoleFit } from '../answering/answer.ts';
import { noAnswerLine } from './no-answer-lines.ts';
import type { Invitation, Outline, OutlineRow, Part } from './outline.ts';
import { explanationParts, roleFitParts, statementsPart } from './outline-statements.ts';
import { joinWords, nameUncovered, theRoles } from './wording.ts';

const line = (text: string): Part => ({ kind: 'line', text });

function notCoveredParts({ notCovered }: Explanation | Comparison | RoleFit): readonly Part[] {
  if (notCovered.length === 0) return [];
  return [line(`The documents say nothing about ${joinWords(notCovered.map(nameUncovered), 'or')}.`)];
}

function comparisonParts(answer: Comparison): readonly Part[] {
  const toRow = ({ aspect, cells, disputes }: Comparison['rows'][number]): OutlineRow => ({
    label: aspect.label,
    remark: disputes.length === 0 ? undefined : 'the documents disagree',
    cells: cells.map((cell) => cell.evidence),
  });
  const [first, ...rest] = answer.rows;
  return [
    { kind: 'heading', text: answer.title },
    { kind: 'table', roles: answer.roles, rows: [toRow(first), ...rest.map(toRow)] },
    ...statementsPart(answer.together),
  ];
}

function noAnswerParts(answer: NoAnswer): readonly Part[] {
  return [
    line(noAnswerLine(answer)),
    ...statementsPart(answer.nearest, { lead: 'Nearest, though not an answer:', quoted: true }),
  ];
}

function helpLine({ coveredRoles, documents, statements }: Help): string {
  const about = coveredRoles.length === 0 ? 'executive roles' : theRoles(coveredRoles);
  return (
    `Ask about ${about}: what each one does, needs and earns, whom each answers to, and how they differ. ` +
    `Every sentence comes from ${documents} documents (${statements} statements) and names its source.`
  );
}

const askNext = (questions: readonly string[]): Invitation => ({
  label: 'Ask next',
  shape: 'line',
  questions,
});
const choices = (label: string, questions: readonly string[]): Invitation => ({
  label,
  shape: 'list',
  questions,
});

/** Lays an answer out in reading order: the answer first, then what supports it, then what to ask next. */
export function outlineAnswer(answer: Answer): Outline {
  switch (answer.kind) {
    case 'explanation':
      return {
        parts: [...explanationParts(answer), ...notCoveredParts(answer)],
        invitation: askNext(answer.followUps),
      };
    case 'comparison':
      return {
        parts: [...comparisonParts(answer), ...notCoveredParts(answer)],
        invitation: askNext(answer.followUps),
      };
    case 'role_fit':
      return {
        parts: [...roleFitParts(answer), ...notCoveredParts(answer)],
        invitation: askNext(answer.followUps),
      };
    case 'no_answer':
      return { parts: noAnswerParts(answer), invitation: askNext(answer.followUps) };
    case 'clarification':
      return { parts: [line(answer.prompt)], invitation: choices('For example', answer.followUps) };
    case 'help':
      return { parts: [line(helpLine(answer))], invitation: choices('Try', answer.followUps) };
    default:
      return answer satisfies never;
  }
}
