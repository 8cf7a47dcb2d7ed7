import type { Aspect, Role } from '../knowledge/model.ts';
import type { Variation, Variations } from './answer.ts';
import { overviewAspects, rolesHolding } from './comparison-aspects.ts';
import type { Library } from './library.ts';

/** A comparison of more roles is hard to read. */
const MAX_ROLES = 4;

/**
 * Comparisons near one of these roles: of an aspect that at least two of them have, and with another role or one more.
 * `aspect`: what is compared; undefined for everything.
 */
export function variationsOf(
  roles: readonly Role[],
  aspect: Aspect | undefined,
  library: Library,
): Variations {
  const holds = (each: Aspect, compared: readonly Role[]): boolean =>
    rolesHolding(each, compared, library) > 1;
  const aspects = library.knowledge.aspects.filter(
    (each) => each.compared && each.includes.length === 0 && each !== aspect && holds(each, roles),
  );
  const [first] = roles;
  const others = library.suggestedRoles.filter((role) => !roles.includes(role));
  const groups = [
    ...(first === undefined ? [] : others.map((other) => [first, other])),
    ...(roles.length < MAX_ROLES ? others.map((other) => [...roles, other]) : []),
  ];
  return {
    aspects: [
      ...(aspect === undefined ? [] : [{ label: 'Everything', question: versus(roles, library) }]),
      ...aspects.map(({ label }) => ({ label, question: `${versus(roles, library)}: ${label}` })),
    ],
    roles: groups
      .filter((group) => aspect === undefined || holds(aspect, group))
      .map((group): Variation => {
        const who = versus(group, library);
        return { label: who, question: aspect === undefined ? who : `${who}: ${aspect.label}` };
      }),
  };
}

/** Whether a comparison over everything has aspects besides those that it has shown. */
export const hasMoreAspects = (roles: readonly Role[], shown: readonly Aspect[], library: Library): boolean =>
  overviewAspects(roles, library, shown).length > 0;

const versus = (roles: readonly Role[], { called }: Library): string => roles.map(called).join(' vs ');
