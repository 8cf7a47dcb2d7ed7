import type { Answer, Dispute } from '../answering/answer.ts';
import { type Attempt, citedDocuments, isDeclined } from './attempt.ts';
import { BOILERPLATE } from './boilerplate.ts';
import { says } from './facts.ts';
import { type Figure, mark } from './figure.ts';
import { isDisputed } from './golden-question.ts';

type Topic = Dispute['topic'];

/** Enough of the facts stand where they are read at a glance. */
export function factsRight(attempt: Attempt): Figure | undefined {
  return attempt.question.answerable ? mark(holdsFacts(attempt)) : undefined;
}

export function firstPassageRight({ question, answer, json }: Attempt): Figure | undefined {
  const first = answer.kind === 'no_answer' ? undefined : json.passages[0];
  return question.answerable
    ? mark(first !== undefined && question.facts.some((expressions) => says(first.text, expressions)))
    : undefined;
}

export function sourceSupports(attempt: Attempt): Figure | undefined {
  const { answerable, sources } = attempt.question;
  return answerable ? mark(citedDocuments(attempt).some((id) => sources.includes(id))) : undefined;
}

/** A comparison is answered with one. */
export function compared({ question, answer }: Attempt): Figure | undefined {
  return question.answerable && question.expect_comparison ? mark(answer.kind === 'comparison') : undefined;
}

/**
 * Where documents contradict one another, the facts are there and the answer tells the dispute: a topic with
 * statements of the gold on two sides of it.
 */
export function bothSidesTold(attempt: Attempt): Figure | undefined {
  const { question, answer, gold } = attempt;
  if (!isDisputed(question)) return undefined;
  const isIt = topicsTold(answer).some(
    ({ sides }) =>
      sides.filter(({ statements }) => statements.some(({ id }) => gold.includes(id))).length > 1,
  );
  return mark(isIt && holdsFacts(attempt));
}

/** The topics of which the answer says that the documents disagree. */
export function topicsTold(answer: Answer): readonly Topic[] {
  switch (answer.kind) {
    case 'explanation':
    case 'role_fit':
      return answer.dispute === undefined ? [] : [answer.dispute.topic];
    case 'comparison':
      return answer.rows.flatMap((row) => row.disputes);
    case 'no_answer':
    case 'clarification':
    case 'help':
    case 'acknowledgement':
      return [];
    default:
      return answer satisfies never;
  }
}

/** Says nothing that would be wrong, and nothing that belongs to no answer. */
export function nothingForbidden(attempt: Attempt): Figure {
  return mark(forbiddenIn(attempt).length === 0);
}

/** What it says that no answer may say. */
export function forbiddenIn(attempt: Attempt): readonly RegExp[] {
  const { question, json } = attempt;
  return isDeclined(attempt)
    ? []
    : [...question.forbidden, ...BOILERPLATE].filter((expression) => expression.test(json.text));
}

function holdsFacts(attempt: Attempt): boolean {
  const { question, facts } = attempt;
  return (
    !isDeclined(attempt) && facts.filter(({ found }) => found === 'at a glance').length >= question.min_facts
  );
}
