import type { Answer, Dispute, Evidence } from '../../src/answering/answer.ts';
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
  throw new Error(`"${answer.understanding.question}" got ${answer.kind}${reason}, not ${kind}`);
}

export function disputeIn(answer: Answer): Dispute | undefined {
  return answer.kind === 'explanation' || answer.kind === 'role_fit' ? answer.dispute : undefined;
}

/** Everything that an answer shows, in order: evidence, sides of a dispute, cells, what is nearest. */
export function evidenceIn(answer: Answer): readonly Evidence[] {
  switch (answer.kind) {
    case 'explanation':
    case 'role_fit':
      return [...answer.evidence, ...(answer.dispute?.sides ?? []).flat()];
    case 'comparison':
      return [
        ...answer.rows.flatMap((row) => row.cells.flatMap((cell) => cell.evidence)),
        ...answer.together,
      ];
    case 'no_answer':
      return answer.nearest;
    case 'clarification':
    case 'help':
      return [];
    default:
      return answer satisfies never;
  }
}

/** Every statement that an answer shows or cites. */
export function statementsIn(answer: Answer): readonly Statement[] {
  return evidenceIn(answer).flatMap(({ statement, alsoSaidBy }) => [statement, ...alsoSaidBy]);
}

export const idsOf = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.map(({ statement }) => statement.id);

export const textsOf = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.map(({ statement }) => statement.text);
