import type { Attempt } from './attempt.ts';
import { type Figure, mark } from './figure.ts';

/**
 * The roles are those of the gold, no more and no fewer: those understood, among the roles that documents describe.
 * A question that asks which is judged by the roles that it was answered with. One that names none has to be answered
 * from statements about each of the gold's.
 */
export function rolesUnderstood({ question, answer, shown, knowledge }: Attempt): Figure | undefined {
  if (!question.answerable || question.roles.length === 0) return undefined;
  const settled = 'roles' in answer ? answer.roles.map((role) => role.id) : [];
  if (question.type === 'which-role') return mark(isSame(settled, question.roles));
  const covered = new Set(knowledge.statements.flatMap((statement) => statement.roles));
  const understood = answer.understanding.roles
    .map((mention) => mention.value.id)
    .filter((id) => covered.has(id));
  if (understood.length > 0) return mark(isSame(understood, question.roles));
  const reached = [...settled, ...shown.flatMap(({ statement }) => statement.roles)];
  return mark(answer.kind !== 'no_answer' && question.roles.every((role) => reached.includes(role)));
}

/** Asked for a comparison or for a role, it was understood or answered as that. */
export function intentUnderstood({ question, answer }: Attempt): Figure | undefined {
  const { intent } = answer.understanding;
  if (!question.answerable) return undefined;
  if (question.expect_comparison) return mark(intent === 'compare' || answer.kind === 'comparison');
  if (question.type === 'which-role') return mark(intent === 'which_role' || answer.kind === 'role_fit');
  return undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
