import type { Aspect, Role, Statement } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';
import type { Library } from './library.ts';

/** Rows of a comparison over everything: more of them are shown when they are asked for. */
const MAX_ROWS = 6;
/** Rows that hold every role are all shown; others only until there are so many. */
const MIN_ROWS = 5;

/** Statements about all compared roles at once belong to none of them alone. */
export function isOfAll({ roles: own }: Statement, roles: readonly Role[]): boolean {
  return roles.every((role) => own.includes(role.id));
}

/** Statements about one of the compared roles and another. */
export function isOfSeveral({ roles: own }: Statement, roles: readonly Role[]): boolean {
  return roles.filter((role) => own.includes(role.id)).length > 1;
}

/** The aspects that the question names and of which documents say something of a role alone, umbrellas opened, in order. */
export function namedAspects(frame: Frame, roles: readonly Role[], library: Library): readonly Aspect[] {
  const named = frame.aspects
    .map(({ value }) => value)
    .filter(
      (aspect) => aspect !== library.bareAspect && !aspect.modifier && (aspect.compared || !aspect.joint),
    )
    .flatMap((aspect) =>
      aspect.includes.length > 0 ? aspect.includes.flatMap((id) => library.aspect(id) ?? []) : [aspect],
    );
  return [...new Set(named)]
    .filter((aspect) => rolesHolding(aspect, roles, library) > 0)
    .sort((a, b) => a.order - b.order);
}

/** Aspects on which all of the roles have something of their own, or as many as can be; none of `seen`. */
export function overviewAspects(
  roles: readonly Role[],
  library: Library,
  seen: readonly Aspect[] = [],
): readonly Aspect[] {
  const held = library.knowledge.aspects
    .filter((aspect) => aspect.compared && aspect.includes.length === 0 && !seen.includes(aspect))
    .map((aspect) => ({ aspect, by: rolesHolding(aspect, roles, library) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || a.aspect.order - b.aspect.order);
  const whole = held.filter(({ by }) => by === roles.length).length;
  const rows = Math.min(MAX_ROWS, Math.max(MIN_ROWS, whole));
  return held
    .slice(0, rows)
    .map(({ aspect }) => aspect)
    .sort((a, b) => a.order - b.order);
}

/** How many of the roles have a statement of their own under the aspect. */
export function rolesHolding(aspect: Aspect, roles: readonly Role[], { cell }: Library): number {
  return roles.filter((role) => cell(role.id, aspect.id).some((statement) => !isOfAll(statement, roles)))
    .length;
}
