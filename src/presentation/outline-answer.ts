import type {
  Acknowledgement,
  Answer,
  Catalogue,
  Comparison,
  Evidence,
  Explanation,
  Help,
  NoAnswer,
  RoleFit,
} from '../answering/answer.ts';
import type { Aspect } from '../knowledge/model.ts';
import { noAnswerLine } from './no-answer-lines.ts';
import type { Invitation, Outline, OutlineRow, Part } from './outline.ts';
import { explanationParts, roleFitParts, statementsPart } from './outline-statements.ts';
import { counted, joinWords, nameUncovered, theRoles } from './wording.ts';

const line = (text: string): Part => ({ kind: 'line', text });

function notCoveredParts({ notCovered }: Explanation | Comparison | RoleFit): readonly Part[] {
  if (notCovered.length === 0) return [];
  return [line(`The documents say nothing about ${joinWords(notCovered.map(nameUncovered), 'or')}.`)];
}

/** Of more than two roles, and of a role that no row says anything of, gaps are said once and not row by row. */
function areGapsBeneath({ roles, rows }: Comparison): boolean {
  const isGap = (column: number): boolean => rows.every(({ cells }) => cells[column]?.evidence.length === 0);
  return roles.length > 2 || roles.some((_, column) => isGap(column));
}

/** "Of the CEO the documents say nothing about focus or innovation.", a line for each role with gaps. */
function gapLines({ roles, rows, aspect, opening, together }: Comparison): readonly Part[] {
  const joint = [...(opening === undefined ? [] : [opening]), ...together].map(({ statement }) => statement);
  return roles.flatMap((role, column) => {
    const isToldJointly = ({ id }: Aspect): boolean =>
      joint.some((statement) => statement.roles.includes(role.id) && statement.aspects.includes(id));
    const missing = rows
      .filter(({ cells }) => cells[column]?.evidence.length === 0)
      .map((row) => row.aspect)
      .filter((each) => !isToldJointly(each));
    const topics = aspect !== undefined && missing.length === rows.length ? [aspect] : missing;
    const about = joinWords(
      topics.map(({ label }) => label),
      'or',
    );
    return topics.length === 0 ? [] : [line(`Of the ${role.id} the documents say nothing about ${about}.`)];
  });
}

function comparisonParts(answer: Comparison): readonly Part[] {
  const toRow = ({ aspect, cells, disputes }: Comparison['rows'][number]): OutlineRow => ({
    label: aspect.label,
    remark: disputes.length === 0 ? undefined : 'the documents disagree',
    cells: cells.map((cell) => cell.evidence),
  });
  const [first, ...rest] = answer.rows;
  const gaps = areGapsBeneath(answer) ? 'beneath' : 'in_cells';
  const namesRows = rest.length > 0 || first.aspect !== answer.aspect;
  const isCaveat = ({ statement }: Evidence): boolean => statement.isCaveat;
  const opening = answer.opening === undefined ? [] : [answer.opening];
  const joint = answer.together.filter((each) => !isCaveat(each));
  const caveats = statementsPart(answer.together.filter(isCaveat), { lead: 'About these figures:' });
  return [
    { kind: 'heading', text: answer.title },
    ...statementsPart(opening),
    // Before the figures, but never before the answer.
    ...(opening.length > 0 ? caveats : []),
    { kind: 'table', roles: answer.roles, rows: [toRow(first), ...rest.map(toRow)], namesRows, gaps },
    ...(opening.length > 0 ? [] : caveats),
    ...(gaps === 'beneath' ? gapLines(answer) : []),
    // Beneath a list, bullets without a lead would seem to belong to its last row.
    ...statementsPart(
      joint,
      joint.length > 1 ? { lead: `${joinWords(answer.roles.map(({ id }) => id))}:` } : {},
    ),
  ];
}

function noAnswerParts(answer: NoAnswer): readonly Part[] {
  return [line(noAnswerLine(answer)), ...statementsPart(answer.nearest, { lead: 'Closest:', quoted: true })];
}

/** Topics and documents named in the help; a large folder has more. */
const MAX_NAMED = 40;

function helpParts({ line: text, catalogue }: Help): readonly Part[] {
  return [
    ...(text === undefined ? [] : [line(text)]),
    ...(catalogue === undefined ? [] : catalogueParts(catalogue)),
  ];
}

function catalogueParts({ coveredRoles, documents, topics, statements }: Catalogue): readonly Part[] {
  const about = coveredRoles.length === 0 ? 'executive roles' : theRoles(coveredRoles);
  return [
    line(
      `Ask about ${about}. Every sentence comes from ${counted(documents.length, 'document')} (${counted(statements, 'statement')}) and names its source.`,
    ),
    line(`Topics: ${named(topics).join(', ')}.`),
    { kind: 'list', lead: 'Documents:', items: named(documents.map(({ shortTitle }) => shortTitle)) },
  ];
}

/** The first of many, and how many there are besides. */
const named = (names: readonly string[]): readonly string[] =>
  names.length <= MAX_NAMED ? names : [...names.slice(0, MAX_NAMED), `${names.length - MAX_NAMED} more`];

const acknowledgementParts = ({ line: text }: Acknowledgement): readonly Part[] => [line(text)];

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
      return { parts: helpParts(answer), invitation: choices('Try', answer.followUps) };
    case 'acknowledgement':
      return { parts: acknowledgementParts(answer), invitation: askNext([]) };
    default:
      return answer satisfies never;
  }
}
