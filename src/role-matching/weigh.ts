import type { Role, RoleId, Statement } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import type { Term, Terms } from './terms.ts';

/** What some words say for the role that they speak for most. */
export interface Weighed {
  readonly role: Role;
  /** How much more they speak for this role than for any other; above 0. */
  readonly margin: number;
  /** The role's statement that says most of it. */
  readonly statement: Statement;
  /** The weight of the words that the statement meets. */
  readonly met: number;
}

/** Undefined where the words speak for no role, or for several alike. */
export function weigh(said: readonly Word[], { roles, find }: Terms): Weighed | undefined {
  const terms = find(said);
  const totals = roles.map((role) => ({
    role,
    total: terms.reduce((sum, { weight, shares }) => sum + weight * (shares.get(role.id) ?? 0), 0),
  }));
  const [first, second] = totals.sort((a, b) => b.total - a.total);
  const margin = (first?.total ?? 0) - (second?.total ?? 0);
  if (first === undefined || margin <= 0) return undefined;
  const best = bestStatement(first.role.id, terms);
  return best === undefined ? undefined : { role: first.role, margin, ...best };
}

/** The role's statement that meets most of the terms; among equals a key statement, then the first in reading order. */
function bestStatement(
  role: RoleId,
  terms: readonly Term[],
): { readonly statement: Statement; readonly met: number } | undefined {
  const met = new Map<Statement, number>();
  for (const { statements, weight, shares } of terms) {
    for (const statement of statements) {
      if (statement.roles[0] === role)
        met.set(statement, (met.get(statement) ?? 0) + weight * (shares.get(role) ?? 0));
    }
  }
  const [best] = [...met].sort(
    ([a, metOfA], [b, metOfB]) =>
      metOfB - metOfA || Number(b.isKey) - Number(a.isKey) || a.position - b.position,
  );
  return best === undefined ? undefined : { statement: best[0], met: best[1] };
}
