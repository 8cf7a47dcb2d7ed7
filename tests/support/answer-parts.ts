import type { Answer, Dispute, Evidence } from '../../src/answering/answer.ts';
import { evidenceIn } from '../../src/answering/statements-in.ts';
import type { Statement } from '../../src/knowledge/model.ts';

function isKind<K extends Answer['kind']>(
  answer: Answer,
  kind: K,
): answer is Extract<Answer, { readonly kind: K }> {
  return answer.kind === kind;
}

/** The answer as one of this kind; fails the test, with the question, when it is of another. */
export function expectKind<K extends Answer['kind']>(
  answer: Answer,
  kind: K,
): Extract<Answer, { readonly kind: K }> {
  if (isKind(answer, kind)) return answer;
  const reason = answer.kind === 'no_answer' ? ` (${answer.reason.code})` : '';
  throw new Error(`"${answer.frame.question}" got ${answer.kind}${reason}, not ${kind}`);
}

/** What is there; fails the test where nothing is. */
export function present<T>(value: T | undefined, what = 'it'): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

export function disputeIn(answer: Answer): Dispute | undefined {
  return answer.kind === 'explanation' || answer.kind === 'role_fit' ? answer.dispute : undefined;
}

/** Every statement that an answer shows or cites. */
export function statementsIn(answer: Answer): readonly Statement[] {
  return evidenceIn(answer).flatMap(({ statement, alsoSaidBy }) => [statement, ...alsoSaidBy]);
}

export const idsOf = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.map(({ statement }) => statement.id);

export const textsOf = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.map(({ statement }) => statement.text);

export { evidenceIn };
