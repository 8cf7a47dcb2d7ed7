import type { Aspect, Role, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';
import { rank } from './rank.ts';
import { isExplained, type WordScores } from './score-words.ts';

/** Rows of a comparison over everything: what one screen of a phone takes. */
const MAX_ROWS = 9;
/** Rows that hold every role are all shown; others only until there are so many. */
const MIN_ROWS = 5;

export interface ComparedAspects {
  readonly aspects: readonly Aspect[];
  /** Over everything that the documents hold: the question names no aspect. */
  readonly isOverview: boolean;
}

/** The aspects that a comparison has rows for, in the order of the vocabulary; none of `seen`, beyond which all others are meant. */
export function comparedAspects(
  understanding: Understanding,
  roles: readonly Role[],
  words: WordScores,
  library: Library,
  seen: readonly Aspect[] = [],
): ComparedAspects {
  if (seen.length > 0) return { aspects: overviewAspects(roles, library, seen), isOverview: true };
  const named = namedAspects(understanding, roles, library);
  if (named.length > 0) return { aspects: named, isOverview: false };
  const met = aspectsMet(understanding, roles, words, library).filter(
    (aspect) => holders(aspect, roles, library) > 0,
  );
  if (met.length > 0) return { aspects: met, isOverview: false };
  return { aspects: overviewAspects(roles, library), isOverview: true };
}

/** Statements about all compared roles at once belong to none of them alone. */
export function isOfAll({ roles: own }: Statement, roles: readonly Role[]): boolean {
  return roles.every((role) => own.includes(role.id));
}

/** What the question names, umbrellas opened; related ones beside a lone aspect that fewer than two roles hold. */
function namedAspects(
  { aspects }: Understanding,
  roles: readonly Role[],
  library: Library,
): readonly Aspect[] {
  const named = aspects
    .map((mention) => mention.value)
    .filter((aspect) => aspect !== library.bareAspect)
    .filter((aspect) => aspect.compared || !aspect.joint || holders(aspect, roles, library) === roles.length);
  const held = named
    .flatMap((aspect) => (aspect.includes.length > 0 ? lookUp(aspect.includes, library) : [aspect]))
    .filter((aspect) => holders(aspect, roles, library) > 0);
  const [only, ...others] = held;
  if (only === undefined || others.length > 0 || holders(only, roles, library) > 1) return byOrder(held);
  return byOrder([
    only,
    ...lookUp(only.related, library).filter((aspect) => holders(aspect, roles, library) > 1),
  ]);
}

/** The aspects of the statements that meet the question's own words best, one a role. */
function aspectsMet(
  understanding: Understanding,
  roles: readonly Role[],
  words: WordScores,
  library: Library,
): readonly Aspect[] {
  const hasContent = understanding.contentWords.some(
    (word) => !word.isFiller && !word.isAspect && isExplained(word, library.lexicon),
  );
  if (!hasContent) return [];
  const best = roles.flatMap(
    (role) =>
      rank({ roles: [role], understanding, words }, library).find(
        ({ text, statement }) => text > 0 && library.aspect(statement.aspects[0])?.compared === true,
      ) ?? [],
  );
  return byOrder(best.flatMap(({ statement }) => lookUp([statement.aspects[0]], library)));
}

/** Aspects on which all of the roles have something of their own, or as many as can be. */
function overviewAspects(
  roles: readonly Role[],
  library: Library,
  seen: readonly Aspect[] = [],
): readonly Aspect[] {
  const compared = library.knowledge.aspects.filter(
    (aspect) => aspect.compared && aspect.includes.length === 0 && !seen.includes(aspect),
  );
  const held = compared
    .map((aspect) => ({ aspect, by: holders(aspect, roles, library) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || a.aspect.order - b.aspect.order);
  const whole = held.filter(({ by }) => by === roles.length).length;
  const rows = Math.min(MAX_ROWS, Math.max(MIN_ROWS, whole));
  return byOrder(held.slice(0, rows).map(({ aspect }) => aspect));
}

/** How many of the roles have a statement of their own under the aspect. */
function holders(aspect: Aspect, roles: readonly Role[], library: Library): number {
  return roles.filter((role) => hasOwn(role, aspect, roles, library)).length;
}

/** Whether the documents say something of the role under the aspect, an umbrella included, but not of all the roles at once. */
export function hasOwn(role: Role, aspect: Aspect, roles: readonly Role[], { cell }: Library): boolean {
  const aspects = aspect.includes.length > 0 ? aspect.includes : [aspect.id];
  return aspects.some((id) => cell(role.id, id).some((statement) => !isOfAll(statement, roles)));
}

function lookUp(ids: readonly string[], library: Library): readonly Aspect[] {
  return ids.flatMap((id) => library.aspect(id) ?? []);
}

function byOrder(aspects: readonly Aspect[]): readonly Aspect[] {
  return [...new Set(aspects)].sort((a, b) => a.order - b.order);
}
