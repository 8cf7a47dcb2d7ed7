import type { Role } from '../knowledge/model.ts';

/** How a role stands among the terms of a question (`Frame.terms`). */
export const roleTerm = ({ id }: Role): string => `@${id}`;

/** Stands for every title that no role has. */
export const UNKNOWN_ROLE = '@?';

export const isRoleTerm = (term: string): boolean => term.startsWith('@');

/** All roles alike: what was learned so serves any. */
export const withoutRoles = (terms: readonly string[]): readonly string[] =>
  terms.map((term) => (isRoleTerm(term) ? ANY_ROLE : term));
const ANY_ROLE = '@role';
