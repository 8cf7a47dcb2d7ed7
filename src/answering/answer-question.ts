import type { Role } from '../knowledge/model.ts';
import type { Frame, Wanted } from '../understanding/frame.ts';
import { roleTerm } from '../understanding/terms.ts';
import { adviseOnNeed } from './advise-on-need.ts';
import type { Answer, NoAnswerReason } from './answer.ts';
import { AS_LIKELY } from './choose.ts';
import { clarify } from './clarify.ts';
import { compare } from './compare.ts';
import { THRESHOLDS, toneOf } from './decide.ts';
import { decline } from './decline.ts';
import { findDispute, saysOnlyLabels } from './disputes.ts';
import { explain } from './explain.ts';
import { certainGap, gapOf, unmetConditions } from './find-gap.ts';
import { joinParts } from './join-parts.ts';
import { type Library, rolesWith } from './library.ts';
import { nameRole } from './name-role.ts';
import { byLikelihood, type Candidate, type Ranking, rank } from './rank.ts';

/** Roles set side by side when a question names an aspect and no role. */
const MAX_UNNAMED_ROLES = 4;

/** Asked why, or which, roles are not set side by side. */
const ONE_MATTER: ReadonlySet<Wanted> = new Set(['why', 'which_role', 'which_needed']);

/** The answer to what was asked, talk aside; pure and deterministic. */
export type AnswerFrame = (frame: Frame) => Answer;

export function answerFrom(library: Library): AnswerFrame {
  return (frame) => {
    if (frame.parts === undefined || frame.ambiguousRoles.length > 0) return answerOne(frame, library);
    const [first, second] = frame.parts;
    const one = answerOne(first, library);
    const next = aboutSameRoles(second, first, one);
    const other = answerOne(next, library);
    const isOneSure = one.kind !== 'no_answer' || other.kind !== 'no_answer';
    const again = (part: Frame, answer: Answer): Answer =>
      isOneSure && answer.kind === 'no_answer' ? answerOne(part, library, THRESHOLDS.besideSure) : answer;
    const joined = joinParts(again(first, one), again(next, other));
    return joined === undefined ? answerOne(frame, library) : { ...joined, frame };
  };
}

/** `sure`: the probability from which on the likeliest statement is an answer. */
function answerOne(asked: Frame, library: Library, sure = surelyAnswers(asked)): Answer {
  const gap = certainGap(asked, library);
  const roles = asked.roles.map(({ value }) => value).filter(library.isCovered);
  const no = (reason: NoAnswerReason, candidates: readonly Candidate[]): Answer =>
    decline(asked, reason, roles, candidates, library);
  const unclear = clarify(asked, library);
  if (unclear !== undefined && (gap === undefined || asked.ambiguousRoles.length > 0)) return unclear;
  if (gap !== undefined) return no(gap, []);
  const frame = questionAlone(asked, roles, library) ?? withAssumedAspect(asked, library);
  const unmet = unmetConditions(frame, library);
  const isBroad = asksForAspectAlone(frame, roles, library);
  const ranking = isBroad ? aspectFirst(rank(frame, library)) : rank(frame, library);
  const { candidates } = ranking;
  // "And what does a CEO not do?" is not answered by what the CEO does.
  const saysNot = !frame.isNegated || frame.figure === undefined || candidates[0]?.signs.figure === 1;
  if (unmet.length > 0 || !saysNot || (!isBroad && toneOf(candidates, sure) !== 'sure'))
    return no(gapOf(frame, roles, candidates, library), candidates);
  return (
    comparison(frame, roles, ranking, isBroad, library) ??
    single(frame, roles, ranking, isBroad, library) ??
    no(gapOf(frame, roles, candidates, library), candidates)
  );
}

const surelyAnswers = ({ wanted }: Frame): number =>
  wanted === 'which_needed' ? THRESHOLDS.needed : THRESHOLDS.sure;

/** "CTO skills", "CIO?": roles and the name of an aspect, which is surely answered by what stands under it. */
function asksForAspectAlone(frame: Frame, roles: readonly Role[], library: Library): boolean {
  const isHeld = frame.aspects.some(({ value }) =>
    (roles.length > 0 ? roles : library.coveredRoles).some(
      (role) => library.countUnder(role.id, value.id) > 0,
    ),
  );
  const isPlain = frame.conditions.length + frame.unknownRoles.length === 0 && !frame.isNegated;
  return isHeld && isPlain && saysOnlyLabels(frame, library.comparing);
}

/** What stands under the aspect itself, key statements first, before what is only likely. */
function aspectFirst({ candidates, of }: Ranking): Ranking {
  const order = ({ signs }: Candidate): number => (signs.aspect === 1 ? 1 + signs.key : 0);
  return { of, candidates: [...candidates].sort((a, b) => order(b) - order(a) || byLikelihood(a, b)) };
}

/** "I am off to an interview. What does a CIO do?": what is told around such a question adds nothing to it. */
function questionAlone({ asking }: Frame, roles: readonly Role[], library: Library): Frame | undefined {
  if (asking === undefined || asking.roles.length !== roles.length) return undefined;
  const frame = withAssumedAspect(asking, library);
  return asksForAspectAlone(frame, roles, library) ? frame : undefined;
}

/** "CIO?", "tell me about the CTO": a role alone asks what it is. */
function withAssumedAspect(frame: Frame, { bareAspect, comparing }: Library): Frame {
  const saysNothing = frame.words.every(({ base }) => comparing.has(base)) && frame.aspects.length === 0;
  if (!saysNothing || frame.roles.length === 0 || frame.isNegated || bareAspect === undefined) return frame;
  const likely = ({ value }: Frame['hintedAspects'][number]): number =>
    frame.likelyAspects.get(value.id) ?? 0;
  const [hinted] = [...frame.hintedAspects].sort((a, b) => likely(b) - likely(a));
  return { ...frame, aspects: [hinted ?? { value: bareAspect, span: undefined }] };
}

/** A table: where it is asked for, where an aspect alone is asked for, and where each of several roles has an answer of its own. */
function comparison(
  frame: Frame,
  roles: readonly Role[],
  ranking: Ranking,
  isBroad: boolean,
  library: Library,
): Answer | undefined {
  const compared = comparedRoles(frame, roles, ranking, isBroad, library);
  const [one, two, ...more] = compared;
  if (one === undefined || two === undefined) return undefined;
  return compare(frame, [one, two, ...more], ranking, library);
}

function comparedRoles(
  frame: Frame,
  roles: readonly Role[],
  { candidates }: Ranking,
  isBroad: boolean,
  library: Library,
): readonly Role[] {
  const aspect = frame.aspects[0]?.value;
  // "Who gets the bigger bonus, the CIO or the CTO?" is answered by what each gets.
  const asksOfEach =
    frame.wanted === 'which_role' && aspect?.personal === true && aspect.compared !== aspect.joint;
  if (frame.wanted === 'compare' || asksOfEach) return roles;
  if (roles.length === 0) {
    const isOnlyAspect =
      aspect !== undefined &&
      !aspect.joint &&
      frame.wanted === 'explain' &&
      frame.words.every(({ isAspect }) => isAspect);
    return isOnlyAspect ? rolesWith(aspect, library).slice(0, MAX_UNNAMED_ROLES) : [];
  }
  if (roles.length < 2 || ONE_MATTER.has(frame.wanted) || aspect?.joint === true) return [];
  if (isBroad) return roles;
  const best = candidates[0];
  const isTogether =
    best !== undefined &&
    (best.signs.allRoles === 1 || roles.every(({ id }) => best.statement.names.includes(id)));
  const each = roles.every((role) =>
    candidates.some(
      ({ statement, probability }) =>
        statement.roles.length === 1 &&
        statement.roles[0] === role.id &&
        probability >= AS_LIKELY * (best?.probability ?? 0),
    ),
  );
  return !isTogether && each ? roles : [];
}

function single(
  frame: Frame,
  roles: readonly Role[],
  ranking: Ranking,
  isBroad: boolean,
  library: Library,
): Answer | undefined {
  const { candidates } = ranking;
  const dispute = findDispute(frame, ranking, library);
  if (frame.wanted === 'which_needed') return adviseOnNeed(frame, ranking, library);
  const named = frame.wanted === 'which_role' ? nameRole(frame, candidates, dispute, library) : undefined;
  return named ?? explain(frame, roles, candidates, dispute, isBroad, library);
}

/** "… and does that person report to the CTO?" is asked of the role that the first part was answered with. */
function aboutSameRoles(second: Frame, first: Frame, answer: Answer): Frame {
  if (second.wanted === 'which_role' || second.wanted === 'compare') return second;
  const namesOthers = second.roles.length + second.unknownRoles.length > 0;
  const meant = 'roles' in answer ? answer.roles : first.roles.map(({ value }) => value);
  if (namesOthers && !second.refersBack) return second;
  const kept = meant.filter((role) => second.roles.every(({ value }) => value !== role));
  return {
    ...second,
    roles: [
      ...kept.map((value) => ({ value, span: undefined, origin: 'carried' as const })),
      ...second.roles,
    ],
    terms: [...kept.map(roleTerm), ...second.terms],
  };
}
