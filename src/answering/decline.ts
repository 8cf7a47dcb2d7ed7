import type { Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { NoAnswer, NoAnswerReason } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose } from './choose.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

const MAX_NEAREST = 2;
/** A statement is near that is about what is asked, or about what is related to it… */
const NEAR_ASPECT = 0.35;
/** …or that meets so much of the question's words (0 to 1). */
const NEAR_TEXT = 0.4;

/** An honest no. Off topic, nothing is near; otherwise what comes nearest is offered, not claimed. */
export function decline(
  understanding: Understanding,
  reason: NoAnswerReason,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswer {
  const isAboutRoles = roles.length > 0 && reason.code !== 'off_topic' && !understanding.isBare;
  return {
    kind: 'no_answer',
    understanding,
    reason,
    coveredRoles: library.coveredRoles,
    nearest: isAboutRoles
      ? withCaveats(
          choose(candidates.filter(isNear), { most: MAX_NEAREST, understanding }, library),
          MAX_NEAREST + 1,
          library,
        )
      : [],
    followUps: nearestQuestions(understanding, reason, roles, library),
  };
}

/** Whether a statement is about what is asked, though it may not answer it. */
export function isNear({ aspect, text }: Candidate): boolean {
  return aspect >= NEAR_ASPECT || text >= NEAR_TEXT;
}

/** What is asked of an uncovered role, asked of the covered ones; else what the documents hold on the role. */
function nearestQuestions(
  { aspects }: Understanding,
  reason: NoAnswerReason,
  roles: readonly Role[],
  library: Library,
): readonly string[] {
  const [asked] = aspects;
  if (reason.code !== 'role_not_covered' || asked === undefined) {
    return suggestFor({ roles, aspect: undefined, answered: [] }, library);
  }
  return library.coveredRoles
    .filter((role) => library.countUnder(role.id, asked.value.id) > 0)
    .map((role) => `${role.id}: ${asked.value.label}`);
}
