import type { Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { NoAnswer, NoAnswerReason } from './answer.ts';
import { choose } from './choose.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

const MAX_NEAREST = 2;

/** An honest no. Off topic, nothing is near; otherwise what comes nearest is offered, not claimed. */
export function decline(
  understanding: Understanding,
  reason: NoAnswerReason,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswer {
  const isAboutRoles = roles.length > 0 && reason.code !== 'off_topic';
  return {
    kind: 'no_answer',
    understanding,
    reason,
    coveredRoles: library.coveredRoles,
    nearest: isAboutRoles ? choose(candidates, MAX_NEAREST, library) : [],
    followUps: suggestFor({ roles, aspect: undefined, answered: [] }, library),
  };
}
