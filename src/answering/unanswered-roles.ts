import type { Role } from '../knowledge/model.ts';
import type { Comparison } from './answer.ts';

/** The compared roles of which no row says anything. */
export function unansweredRoles({ roles, rows }: Pick<Comparison, 'roles' | 'rows'>): readonly Role[] {
  return roles.filter((_, column) => rows.every(({ cells }) => cells[column]?.evidence.length === 0));
}
