import type { Aspect, AspectId, Role } from '../knowledge/model.ts';
import type { Library } from './library.ts';

interface Answered {
  readonly roles: readonly Role[];
  readonly aspect: Aspect | undefined;
  /** Aspects that the answer has shown. */
  readonly answered: readonly AspectId[];
}

const MAX_SUGGESTIONS = 3;
/** An aspect with fewer statements makes a thin suggestion. */
const MIN_STATEMENTS = 2;

/** Questions worth asking next, each of which the documents answer: another role, both together, another aspect. */
export function suggestFor({ roles, aspect, answered }: Answered, library: Library): readonly string[] {
  const named = roles.length > 0 ? roles : library.pair.slice(0, 1);
  const about = aspect === library.bareAspect ? undefined : aspect;
  const holds = (role: Role, of: Aspect): boolean => library.countUnder(role.id, of.id) > 0;
  const partner = partners(library).find(
    (other) => !named.includes(other) && (about === undefined || holds(other, about)),
  );
  const others =
    named.length === 1 && partner !== undefined
      ? [
          ask([partner], about, library),
          ...(about?.compared === false ? [] : [ask([...named, partner], about, library)]),
        ]
      : [];
  const next = library.knowledge.aspects
    .filter(
      (each) =>
        each.compared &&
        each !== library.bareAspect &&
        each !== aspect &&
        !answered.includes(each.id) &&
        named.every((role) => library.countUnder(role.id, each.id) >= MIN_STATEMENTS),
    )
    .slice(0, MAX_SUGGESTIONS);
  const further =
    next.length > 0 ? next.map((each) => ask(named, each, library)) : coveredAlone(named, library);
  const asked = ask(named, about?.id === doing(library)?.id ? undefined : about, library);
  return [...others, ...further].filter((question) => question !== asked).slice(0, MAX_SUGGESTIONS);
}

/** With whom a role is compared: the pair before others. */
const partners = ({ pair, suggestedRoles }: Library): readonly Role[] => [...pair, ...suggestedRoles];

/** Roles that share no aspect are asked about one by one. */
function coveredAlone(roles: readonly Role[], library: Library): readonly string[] {
  return roles.filter(library.isCovered).map((role) => ask([role], undefined, library));
}

/** "CIO vs CTO: reporting line", as the bot itself understands it. */
function ask(roles: readonly Role[], aspect: Aspect | undefined, library: Library): string {
  const { called } = library;
  const who = [...roles]
    .sort((a, b) => a.order - b.order)
    .map(called)
    .join(' vs ');
  const [only, ...more] = roles;
  const asked = aspect ?? (only !== undefined && more.length === 0 ? bestHeld(only, library) : undefined);
  if (asked !== undefined) return `${who}: ${asked.label}`;
  return roles.length === 1 ? `What does the ${who} do?` : who;
}

/** What "What does the CIO do?" asks for: the aspect that "do" hints at. */
const DOING = 'do';

/** What a role is asked about where nothing is said of what it does; undefined where something is. */
const doing = ({ knowledge: { aspects } }: Library): Aspect | undefined =>
  aspects.find(({ hints }) => hints.includes(DOING));

function bestHeld(role: Role, library: Library): Aspect | undefined {
  const {
    knowledge: { aspects },
    countUnder,
  } = library;
  const duties = doing(library);
  if (duties === undefined || countUnder(role.id, duties.id) > 0) return undefined;
  const held = aspects.filter(({ includes }) => includes.length === 0);
  return [...held].sort((a, b) => countUnder(role.id, b.id) - countUnder(role.id, a.id))[0];
}
