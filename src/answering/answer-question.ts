import type { Disagreement, Role } from '../knowledge/model.ts';
import type { Mention, Understanding } from '../understanding/understanding.ts';
import type { Answer, Explanation, Help, NoAnswerReason, RoleFit } from './answer.ts';
import { clarify } from './clarify.ts';
import { compare } from './compare.ts';
import { hasOwn } from './comparison-aspects.ts';
import { decline } from './decline.ts';
import { findDisputesIn } from './disputes.ts';
import { explain } from './explain.ts';
import { fitRole } from './fit-role.ts';
import { findGap, notOf } from './gap.ts';
import { holdersOf, type Library } from './library.ts';
import { statementsOfOthers } from './other-holder.ts';
import { type Candidate, candidatesFor, wordsFor } from './rank.ts';

/** Answers what was understood; pure and deterministic. */
export type AnswerQuestion = (understanding: Understanding) => Answer;

/** Roles set side by side when a question names an aspect and no role. */
const MAX_UNNAMED_ROLES = 4;

export function answerFrom(library: Library): AnswerQuestion {
  const findDisputes = findDisputesIn(library);

  const answerOne = (understanding: Understanding): Answer => {
    if (understanding.intent === 'help') return help(understanding, library);
    const roles = understanding.roles.map((mention) => mention.value).filter(library.isCovered);
    const unclear = clarify(understanding, library);
    if (unclear !== undefined) return unclear;
    const words = wordsFor(understanding, library);
    const candidates = candidatesFor(understanding, words, library);
    const gap = findGap(understanding, roles, candidates, library);
    if (gap !== undefined) return decline(understanding, gap, roles, candidates, library);
    const others = statementsOfOthers(understanding, roles, candidates, library);
    if (others.length > 0) return decline(understanding, notOf(understanding, roles), roles, others, library);
    const topics = findDisputes.about(understanding, candidates);
    const [one, two, ...more] = comparedRoles(understanding, roles, topics, candidates, library);
    const compared =
      one === undefined || two === undefined
        ? undefined
        : compare(understanding, [one, two, ...more], words, findDisputes, library);
    const fit =
      understanding.intent === 'which_role'
        ? fitRole(understanding, candidates, topics[0], library)
        : undefined;
    return (
      compared ??
      fit ??
      explain(understanding, roles, candidates, topics[0], library) ??
      decline(understanding, { code: 'off_topic' }, roles, candidates, library)
    );
  };

  return (understanding) => {
    if (understanding.halves === undefined) return answerOne(understanding);
    const [first, second] = understanding.halves;
    const one = answerOne(first);
    const joined = join(one, answerOne(aboutSameRoles(second, one)));
    return joined === undefined ? answerOne(understanding) : { ...joined, understanding };
  };
}

/** The roles to set side by side, in their order; none when the question is answered in another way. */
function comparedRoles(
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
function isOfAllAtOnce({ sides }: Disagreement, roles: readonly Role[]): boolean {
  return sides.every(({ statements: [first] }) => roles.every((role) => first.roles.includes(role.id)));
}

/** Disputes about one role each, for every role in question, are told side by side. */
function isAboutEach(topics: readonly Disagreement[], roles: readonly Role[]): boolean {
  return roles.every((role) =>
    topics.some((topic) => topic.roles.length === 1 && topic.roles[0] === role.id),
  );
}

/** Among so many first statements one about all the roles is looked for… */
const NEAR_TOP = 3;
/** …that reaches this share of the best one's score (0 to 1). */
const AS_GOOD = 0.85;
/** Where each role has statements of its own under the aspect asked for, it must meet so much of the words (0 to 1). */
const MEETS_WORDS = 0.2;

/** A statement about several roles at once answers a question about them in one sentence; others go side by side. */
function isAnsweredTogether(
  { aspects }: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): boolean {
  const [best] = candidates;
  const aspect = aspects[0]?.value;
  const isHeldByEach =
    aspect !== undefined && !aspect.joint && roles.every((role) => hasOwn(role, aspect, roles, library));
  return candidates
    .slice(0, NEAR_TOP)
    .some(
      ({ statement, score, text }) =>
        score >= AS_GOOD * (best?.score ?? 0) &&
        (!isHeldByEach || text >= MEETS_WORDS) &&
        roles.every((role) => statement.roles.includes(role.id) || statement.names.includes(role.id)),
    );
}

/** "… and does that person report to the CTO?" is asked of the role that the first half was answered with. */
function aboutSameRoles(second: Understanding, first: Answer): Understanding {
  const namesOthers = second.roles.length + second.unknownRoles.length > 0;
  if (!('roles' in first) || (namesOthers && !second.refersBack)) return second;
  const kept = first.roles
    .filter((role) => second.roles.every((mention) => mention.value !== role))
    .map((value): Mention<Role> => ({ value, span: undefined }));
  return { ...second, roles: [...kept, ...second.roles] };
}

/** Statements kept of each half. */
const MOST_OF_A_HALF = 2;

/**
 * The first answer with what the second adds; a half that the documents don't answer is said so. Undefined when the
 * two don't fit into one answer.
 */
function join(first: Answer, second: Answer): Explanation | RoleFit | undefined {
  if (first.kind === 'no_answer') return isPlain(second) ? withGap(second, first.reason) : undefined;
  if (!isPlain(first)) return undefined;
  if (second.kind === 'no_answer') return withGap(first, second.reason);
  if (!isPlain(second) || (first.dispute !== undefined && second.dispute !== undefined)) return undefined;
  if (second.dispute !== undefined) return { ...first, dispute: second.dispute };
  const [lead, ...rest] = first.evidence;
  const more = second.evidence.filter(({ statement }) =>
    first.evidence.every((each) => each.statement !== statement),
  );
  return {
    ...first,
    evidence: [lead, ...rest.slice(0, MOST_OF_A_HALF - 1), ...more.slice(0, MOST_OF_A_HALF)],
  };
}

function withGap(answer: Explanation | RoleFit, reason: NoAnswerReason): Explanation | RoleFit {
  return { ...answer, notCovered: [...answer.notCovered, ...missingOf(reason)] };
}

/** What a declined half asked for, in the asker's words where there are any. */
function missingOf(reason: NoAnswerReason): readonly string[] {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.roles;
    case 'aspect_not_covered':
      return [[...reason.roles.map((role) => role.id), reason.aspect.label].join(': ')];
    case 'detail_not_covered':
      return reason.details;
    case 'figure_not_given':
      return [reason.wanted];
    case 'off_topic':
      return [];
    default:
      return reason satisfies never;
  }
}

function isPlain(answer: Answer): answer is Explanation | RoleFit {
  return answer.kind === 'explanation' || answer.kind === 'role_fit';
}

function help(understanding: Understanding, library: Library): Help {
  return {
    kind: 'help',
    understanding,
    coveredRoles: library.coveredRoles,
    documents: library.knowledge.documents.length,
    statements: library.knowledge.statements.length,
    followUps: library.knowledge.language.examples,
  };
}
