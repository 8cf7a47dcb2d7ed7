import type { Role } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';
import type { Dispute, RoleFit } from './answer.ts';
import { choose, MOST } from './choose.ts';
import { sidesInOrder } from './disputes.ts';
import { notCoveredIn, titleAspect } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Another role has the duty as well when its best statement is so likely an answer, as a share of the best one. */
const AS_MUCH = 0.75;

/**
 * Which role it is, with the statements that say so. Undefined when the statement that answers best is about several
 * roles or none, for then it answers and no verdict does, and when it is asked whose something is *not*: documents say
 * whose a duty is, and no more.
 */
export function nameRole(
  frame: Frame,
  candidates: readonly Candidate[],
  dispute: Dispute | undefined,
  library: Library,
): RoleFit | undefined {
  const best = candidates[0];
  if (best === undefined || frame.isNegated) return undefined;
  const rolesIn =
    dispute === undefined ? rolesOf(candidates, best, library) : disputedRoles(dispute, library);
  const [role, ...others] = rolesIn;
  if (role === undefined) return undefined;
  const evidence =
    dispute === undefined
      ? rolesIn.flatMap((each) =>
          choose(about(each, candidates), others.length > 0 ? 1 : MOST.beside, library),
        )
      : sidesInOrder(dispute);
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  return {
    kind: 'role_fit',
    frame,
    roles: [role, ...others],
    evidence: [first, ...rest],
    dispute,
    notCovered: notCoveredIn(frame, evidence, library),
    followUps: suggestFor(
      { roles: [role], aspect: titleAspect(frame, first, library), answered: [] },
      library,
    ),
  };
}

const isAbout = ({ statement }: Candidate, role: Role): boolean =>
  statement.roles.length === 1 && statement.roles[0] === role.id;

const about = (role: Role, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((candidate) => isAbout(candidate, role));

/** The role of the best statement, and any other that has as good a statement of its own. */
function rolesOf(candidates: readonly Candidate[], best: Candidate, library: Library): readonly Role[] {
  if (best.statement.roles.length !== 1) return [];
  const reach = candidates.filter(({ probability }) => probability >= AS_MUCH * best.probability);
  return library.coveredRoles
    .filter((role) => reach.some((candidate) => isAbout(candidate, role)))
    .sort((a, b) => Number(isAbout(best, b)) - Number(isAbout(best, a)));
}

function disputedRoles({ topic }: Dispute, library: Library): readonly Role[] {
  return topic.roles.flatMap((id) => library.role(id) ?? []);
}
