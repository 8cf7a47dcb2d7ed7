import type { Role } from '../knowledge/model.ts';
import type { Library } from './library.ts';

/** Named where something is declined; a longer list helps nobody. */
const MAX_NAMED = 5;

/** A few of the roles, in order: the first ones of `near`, then those that are suggested first. */
export function nearestRoles(
  roles: readonly Role[],
  near: readonly Role[],
  { pair, suggestedRoles }: Library,
): readonly Role[] {
  const byNearness = new Set([...near, ...pair, ...suggestedRoles, ...roles]);
  return [...byNearness]
    .filter((role) => roles.includes(role))
    .slice(0, MAX_NAMED)
    .sort((a, b) => a.order - b.order);
}
