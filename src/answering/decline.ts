import type { Role } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';
import type { NoAnswer, NoAnswerReason } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose, LESS_LIKELY, MOST } from './choose.ts';
import { toneOf } from './decide.ts';
import { foreignWords } from './find-gap.ts';
import { suggestFor } from './follow-ups.ts';
import { type Library, rolesWith } from './library.ts';
import { nearestRoles } from './nearest-roles.ts';
import type { Candidate } from './rank.ts';

/** An honest no. What comes near is offered, not claimed; where nothing does, only what can be asked. */
export function decline(
  frame: Frame,
  reason: NoAnswerReason,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswer {
  // Chatter after a question meets the roles of the question before, and nothing that it says itself.
  const isOnlyCarried = frame.roles.length > 0 && frame.roles.every(({ origin }) => origin === 'carried');
  const isNear = toneOf(candidates) !== 'no' && !(isOnlyCarried && foreignWords(frame, library).length > 0);
  const likely = isNear ? candidates.slice(0, MOST.alone) : [];
  const near = [
    ...roles,
    ...likely.flatMap(({ statement }) => statement.roles.flatMap((id) => library.role(id) ?? [])),
  ];
  const coveredRoles = nearestRoles(library.suggestedRoles, near, library);
  return {
    kind: 'no_answer',
    frame,
    reason,
    coveredRoles,
    hasMoreRoles: coveredRoles.length < library.suggestedRoles.length,
    nearest: isNear
      ? withCaveats(choose(candidates, MOST.alone, library, LESS_LIKELY), MOST.alone, library)
      : [],
    followUps: nearestQuestions(frame, reason, roles, near, library),
  };
}

/** What is asked of an uncovered role, asked of the covered ones; else what the documents hold on the role. */
function nearestQuestions(
  { aspects }: Frame,
  reason: NoAnswerReason,
  roles: readonly Role[],
  near: readonly Role[],
  library: Library,
): readonly string[] {
  const asked = aspects[0]?.value;
  if (reason.code !== 'role_not_covered' || asked === undefined)
    return suggestFor({ roles, aspect: undefined, answered: [] }, library);
  return nearestRoles(rolesWith(asked, library), near, library).map(
    (role) => `${library.called(role)}: ${asked.label}`,
  );
}
