import type { Aspect, Disagreement, Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Dispute, Evidence, Explanation, NonEmpty } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose, evidenceFor, isTooClose } from './choose.ts';
import { disputeOn } from './disputes.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import { sharedWith } from './other-holder.ts';
import type { Candidate } from './rank.ts';

/** Readable at a glance: the statement that answers, and at most three that add something. */
export const MAX_STATEMENTS = 4;
/** Beside a dispute so many of the first statements are looked at… */
const NEAR_TOP = 2;
/** …for one that meets so much of the question's words (0 to 1)… */
const ANSWERS = 0.4;
/** …is about the aspect that is asked for (0 to 1)… */
const OF_ASPECT = 0.9;
/** …and reaches this share of the best one's score (0 to 1). */
const AS_GOOD = 0.8;

/** What the documents say; undefined when there is no candidate. */
export function explain(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  topic: Disagreement | undefined,
  library: Library,
): Explanation | undefined {
  const dispute = topic === undefined ? undefined : disputeOn(topic, understanding, candidates, library);
  const evidence =
    dispute === undefined
      ? withCaveats(withShared(understanding, roles, candidates, library), MAX_STATEMENTS, library)
      : withBeside(sidesInOrder(dispute), candidates, library);
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  const aspect = titleAspect(understanding, first, library);
  return {
    kind: 'explanation',
    understanding,
    title: aspect === library.bareAspect && roles.length === 1 ? bareTitle(roles) : titleOf(roles, aspect),
    roles,
    aspect,
    evidence: [first, ...rest],
    dispute,
    notCovered: notCoveredIn(understanding, evidence, library),
    followUps: suggestFor(
      { roles, aspect, answered: evidence.map((each) => each.statement.aspects[0]) },
      library,
    ),
  };
}

/** Of a question whether something is one role's alone, what says that it is another's too comes with the answer. */
function withShared(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): readonly Evidence[] {
  const [first] = candidates;
  const shared = first === undefined ? undefined : sharedWith(understanding, roles, first, library);
  const most = shared === undefined ? MAX_STATEMENTS : MAX_STATEMENTS - 1;
  const chosen = choose(candidates, { most, understanding }, library);
  return shared === undefined ? chosen : [...chosen, evidenceFor(shared.statement, [], library)];
}

/** What answers the question as well as a side does, though nobody disputes it, is told after the sides. */
function withBeside(
  sides: NonEmpty<Evidence>,
  candidates: readonly Candidate[],
  library: Library,
): NonEmpty<Evidence> {
  const [best] = candidates;
  const beside = candidates
    .slice(0, NEAR_TOP)
    .filter(
      ({ aspect, text, score }) =>
        aspect >= OF_ASPECT && text >= ANSWERS && score >= AS_GOOD * (best?.score ?? 0),
    )
    .map(({ statement }) => statement)
    .filter((statement) => sides.every((side) => !isTooClose(side.statement, statement, library)));
  return [...sides, ...beside.map((statement) => evidenceFor(statement, [], library))];
}

/** One of each side in turn, so that both are seen first. */
export function sidesInOrder(dispute: Dispute): NonEmpty<Evidence> {
  const [one, two, ...more] = dispute.sides;
  const [first, ...restOfOne] = one;
  return [first, ...restOfOne, ...two, ...more.flat()];
}

/** The aspect asked for or, where the question names none, that of the statement that answers it. */
export function titleAspect(
  understanding: Understanding,
  first: Evidence,
  library: Library,
): Aspect | undefined {
  const named = understanding.aspects.map((mention) => mention.value);
  const shown = first.statement.aspects;
  return (
    named.find((aspect) => shown.includes(aspect.id) || aspect.includes.some((id) => shown.includes(id))) ??
    named[0] ??
    library.aspect(shown[0])
  );
}

/** What a role is called in full heads what it is. */
function bareTitle(roles: readonly Role[]): string {
  return roles.map((role) => `${role.id}, ${role.name}`).join(' and ');
}

function titleOf(roles: readonly Role[], aspect: Aspect | undefined): string {
  const who = roles.map((role) => role.id).join(' and ');
  if (aspect === undefined || aspect.id === 'other') return who;
  if (who === '') return `${aspect.label.slice(0, 1).toUpperCase()}${aspect.label.slice(1)}`;
  return `${who}: ${aspect.label}`;
}

/** Roles that the question names, no document describes and no shown statement names. */
export function notCoveredIn(
  { roles, unknownRoles }: Understanding,
  shown: readonly Evidence[],
  library: Library,
): readonly string[] {
  const isNamed = (id: string): boolean => shown.some(({ statement }) => statement.names.includes(id));
  return [
    ...roles
      .map((mention) => mention.value)
      .filter((role) => !library.isCovered(role) && !isNamed(role.id))
      .map((role) => role.id),
    ...unknownRoles.map((mention) => mention.value),
  ];
}
