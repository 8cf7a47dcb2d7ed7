import type { Aspect, Role } from '../knowledge/model.ts';
import type { Library } from './library.ts';

interface Answered {
  readonly roles: readonly Role[];
  readonly aspect: Aspect | undefined;
  /** Aspects that the answer has shown. */
  readonly answered: readonly string[];
}

const MAX_SUGGESTIONS = 3;
/** A cell with fewer statements makes a thin suggestion. */
const MIN_STATEMENTS = 2;

/** Questions worth asking next, each of which the documents answer: another role, a comparison, another aspect. */
export function suggestFor({ roles, aspect, answered }: Answered, library: Library): readonly string[] {
  const asked = roles.length > 0 ? roles : library.coveredRoles.slice(0, 1);
  const [role] = asked;
  if (role === undefined) return [];
  const holds = (other: Role, about: Aspect): boolean => library.under(other.id, about.id).length > 0;
  const others = library.coveredRoles.filter((other) => !asked.includes(other));
  const partner = aspect === undefined ? others[0] : others.find((other) => holds(other, aspect));
  const suggestions: string[] = [];
  if (aspect !== undefined && asked.length === 1 && partner !== undefined) {
    suggestions.push(`${partner.id}: ${aspect.label}`);
    if (!aspect.joint || aspect.id === 'reporting')
      suggestions.push(`${role.id} vs ${partner.id}: ${aspect.label}`);
  } else if (asked.length === 1 && partner !== undefined) {
    suggestions.push(`${role.id} vs ${partner.id}`);
  }
  const next = library.knowledge.aspects.filter(
    (each) =>
      each.compared &&
      each.id !== aspect?.id &&
      !answered.includes(each.id) &&
      each.id !== 'definition' &&
      library.under(role.id, each.id).length >= MIN_STATEMENTS,
  );
  for (const each of next)
    suggestions.push(
      asked.length > 1
        ? `${asked.map((one) => one.id).join(' vs ')}: ${each.label}`
        : `${role.id}: ${each.label}`,
    );
  return [...new Set(suggestions)].slice(0, MAX_SUGGESTIONS);
}
