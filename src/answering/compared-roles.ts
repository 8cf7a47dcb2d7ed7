import type { Disagreement, Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { areAskedTogether } from './asked-together.ts';
import { hasOwn } from './comparison-aspects.ts';
import { holdersOf, type Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Roles set side by side when a question names an aspect and no role. */
const MAX_UNNAMED_ROLES = 4;
/** Among so many first statements one about all the roles is looked for… */
const NEAR_TOP = 3;
/** …that reaches this share of the best one's score (0 to 1). */
const AS_GOOD = 0.85;
/** Where each role has statements of its own under the aspect asked for, it must meet so much of the words (0 to 1). */
const MEETS_WORDS = 0.2;

/** The roles to set side by side, in their order; none when the question is answered in another way. */
export function comparedRoles(
  understanding: Understanding,
  roles: readonly Role[],
  topics: readonly Disagreement[],
  candidates: readonly Candidate[],
  library: Library,
): readonly Role[] {
  const inOrder = [...roles].sort((a, b) => a.order - b.order);
  if (topics.some((topic) => isOfAllAtOnce(topic, roles))) return [];
  if (understanding.intent === 'compare') return inOrder;
  if (understanding.intent !== 'explain') return [];
  if (roles.length > 1) {
    const isEach = topics.length > 0 && isAboutEach(topics, roles);
    const isApart =
      topics.length === 0 &&
      !understanding.isOneMatter &&
      (isBare(understanding, library) || !isAnsweredTogether(understanding, roles, candidates, library));
    return isEach || isApart ? inOrder : [];
  }
  return isOnlyAspect(understanding, topics)
    ? holdersOf(understanding.aspects[0]?.value, library).slice(0, MAX_UNNAMED_ROLES)
    : [];
}

/** "salary?": an aspect and nothing else is asked of every role that the documents give it for. */
function isOnlyAspect(understanding: Understanding, topics: readonly Disagreement[]): boolean {
  const [aspect] = understanding.aspects;
  const { roles, unknownRoles, contentWords } = understanding;
  return (
    aspect !== undefined &&
    !aspect.value.joint &&
    topics.length === 0 &&
    roles.length + unknownRoles.length === 0 &&
    contentWords.every((word) => word.isAspect || word.isFiller)
  );
}

/** The aspect was not said but assumed, what the roles are: "CIO, CTO?" */
function isBare({ aspects }: Understanding, library: Library): boolean {
  const [only, ...others] = aspects;
  const isAssumed = only !== undefined && only.span === undefined && others.length === 0;
  return isAssumed && only.value === library.bareAspect;
}

/** Every side speaks of the roles together ("the two overlap"): there is nothing to set apart in columns. */
export function isOfAllAtOnce({ sides }: Disagreement, roles: readonly Role[]): boolean {
  return sides.every(({ statements: [first] }) => roles.every((role) => first.roles.includes(role.id)));
}

/** Disputes about one role each, for every role in question, are told side by side. */
function isAboutEach(topics: readonly Disagreement[], roles: readonly Role[]): boolean {
  return roles.every((role) =>
    topics.some((topic) => topic.roles.length === 1 && topic.roles[0] === role.id),
  );
}

/** A statement about several roles at once answers a question about them in one sentence; others go side by side. */
function isAnsweredTogether(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): boolean {
  const [best] = candidates;
  const aspect = understanding.aspects[0]?.value;
  // "Who do both report to?" is asked of each, though it is about how roles stand to one another.
  const isOfEach = aspect?.joint === false || (aspect?.compared === true && areAskedTogether(understanding));
  const isHeldByEach =
    aspect !== undefined && isOfEach && roles.every((role) => hasOwn(role, aspect, roles, library));
  return candidates
    .slice(0, NEAR_TOP)
    .some(
      ({ statement, score, text }) =>
        score >= AS_GOOD * (best?.score ?? 0) &&
        (!isHeldByEach || text >= MEETS_WORDS) &&
        roles.every((role) => statement.roles.includes(role.id) || statement.names.includes(role.id)),
    );
}
