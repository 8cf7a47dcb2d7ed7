import type { Role, Statement } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import type { Found, Terms } from './terms.ts';

/** What some words say for the role that they speak for most. */
export interface Weighed {
  readonly role: Role;
  /** How much more they speak for this role than for any other; above 0. */
  readonly margin: number;
  /** The role's statement that says most of it. */
  readonly statement: Statement;
  /** How many words they are. */
  readonly words: number;
}

/** Of statements that meet the same phrases the one that shares most words says it best; so much does that count. */
const ALIKE = 0.5;

/** Undefined where the words speak for no role, or for several alike. */
export function weigh(said: readonly Word[], terms: Terms, found = terms.find(said)): Weighed | undefined {
  const totals = terms.roles.map((role) => ({
    role,
    total: found.reduce((sum, term) => sum + term.speaksFor(role), 0),
  }));
  const [first, second] = totals.sort((a, b) => b.total - a.total);
  const margin = (first?.total ?? 0) - (second?.total ?? 0);
  if (first === undefined || margin <= 0) return undefined;
  const { role } = first;
  const alike = terms.alike(said);
  const [best] = [...metBy(role, found)]
    .map(([statement, met]) => ({ statement, rank: met + ALIKE * (alike.get(statement) ?? 0) }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        Number(b.statement.isKey) - Number(a.statement.isKey) ||
        a.statement.position - b.statement.position,
    );
  return best === undefined ? undefined : { role, margin, statement: best.statement, words: said.length };
}

/** The role's statements, with the weight of the terms that each of them says. */
function metBy(role: Role, terms: readonly Found[]): ReadonlyMap<Statement, number> {
  const met = new Map<Statement, number>();
  for (const term of terms) {
    for (const statement of term.statements) {
      if (statement.roles[0] === role.id)
        met.set(statement, (met.get(statement) ?? 0) + term.speaksFor(role));
    }
  }
  return met;
}
