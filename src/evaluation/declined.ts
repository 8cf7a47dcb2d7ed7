import { type Attempt, isDeclined } from './attempt.ts';
import { type Figure, mark } from './figure.ts';

/** A question that the documents don't answer is declined, or answered with what can be asked. */
export function declined(attempt: Attempt): Figure | undefined {
  const { question, answer } = attempt;
  const isHelp = answer.kind === 'help' || answer.kind === 'clarification';
  return question.answerable ? undefined : mark(isDeclined(attempt) || isHelp);
}

/** A question that the documents answer is not declined. */
export function notDeclined(attempt: Attempt): Figure | undefined {
  return attempt.question.answerable ? mark(!isDeclined(attempt)) : undefined;
}
