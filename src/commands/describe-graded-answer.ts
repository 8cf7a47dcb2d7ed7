import type { Evidence, NoAnswerReason } from '../answering/answer.ts';
import { forbiddenIn, topicsTold } from '../evaluation/answered.ts';
import { type Attempt, citedDocuments, citedStatements, isDeclined } from '../evaluation/attempt.ts';
import type { Fact } from '../evaluation/facts.ts';
import { labelledLine } from './labelled-line.ts';

/** What was answered to a golden question and what is wrong with it, then its text as people see it. */
export function describeGradedAnswer(attempt: Attempt): readonly string[] {
  const { question, answer, json, shown, facts } = attempt;
  const told = topicsTold(answer).map(({ id }) => id);
  const reason = answer.kind === 'no_answer' ? `, ${describeReason(answer.reason)}` : '';
  const missing = facts.filter((fact) => fact.found !== 'at a glance');
  const found = facts.length - missing.length;
  const lines: readonly (readonly [string, string])[] = [
    ['answer', `${answer.kind}${reason}`],
    [
      isDeclined(attempt) ? 'nearest' : 'shown',
      shown.map((evidence) => describeEvidence(evidence, attempt)).join(', '),
    ],
    ['disputes', told.join(', ')],
    ['not gold', strangers(attempt).join(', ')],
    ['facts', question.answerable ? `${found} of ${facts.length}, ${question.min_facts} needed` : ''],
    ...missing.map((fact) => describeFact(fact)),
    ...forbiddenIn(attempt).map((expression) => ['forbidden', expression.source] as const),
  ];
  return [
    ...lines.filter(([, value]) => value !== '').map(([label, value]) => labelledLine(label, value)),
    '',
    json.text,
  ];
}

function describeEvidence({ statement, alsoSaidBy }: Evidence, { gold }: Attempt): string {
  const [shown, ...others] = [statement, ...alsoSaidBy].map(
    ({ id }) => `${id}${gold.includes(id) ? '*' : ''}`,
  );
  return others.length === 0 ? `${shown}` : `${shown} (also ${others.join(' ')})`;
}

/** Cited documents that do not support the gold, with the statements that cite them. */
function strangers(attempt: Attempt): readonly string[] {
  const cited = [...citedStatements(attempt)];
  const idsIn = (of: string) => cited.filter(({ document }) => document.id === of).map(({ id }) => id);
  return citedDocuments(attempt)
    .filter((id) => !attempt.question.sources.includes(id))
    .map((id) => `${id} (${idsIn(id).join(' ')})`);
}

function describeFact({ expressions, found }: Fact): readonly [string, string] {
  return [found === 'late' ? '  late' : '  missed', expressions.map(({ source }) => source).join('  |  ')];
}

function describeReason(reason: NoAnswerReason): string {
  switch (reason.code) {
    case 'role_not_covered':
      return `${reason.code}: ${[...reason.roles, ...reason.details].join(', ')}`;
    case 'aspect_not_covered':
      return `${reason.code}: ${reason.aspect.id}`;
    case 'detail_not_covered':
      return `${reason.code}: ${reason.details.join(', ')}`;
    case 'figure_not_given':
      return `${reason.code}: ${reason.wanted}`;
    case 'nothing_more':
    case 'not_exactly':
    case 'off_topic':
      return reason.code;
    default:
      return reason satisfies never;
  }
}
