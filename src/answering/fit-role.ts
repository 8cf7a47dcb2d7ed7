import type { Disagreement, Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { RoleFit } from './answer.ts';
import { choose } from './choose.ts';
import { disputeOn } from './disputes.ts';
import { notCoveredIn, sidesInOrder, titleAspect, titleOf } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Statements that speak for the role: a verdict needs little more than its proof. */
const MOST = 3;
/** Candidates that decide between roles; each counts by its rank. */
const VOTERS = 6;

/** Which role a duty belongs to, with the statements that say so; undefined when no statement is about one role. */
export function fitRole(
  understanding: Understanding,
  candidates: readonly Candidate[],
  topic: Disagreement | undefined,
  library: Library,
): RoleFit | undefined {
  const single = candidates.filter((candidate) => candidate.statement.roles.length === 1);
  const role = decide(single, library);
  if (role === undefined) return undefined;
  const dispute = topic === undefined ? undefined : disputeOn(topic, candidates, library);
  const evidence =
    dispute === undefined
      ? choose(
          single.filter((candidate) => candidate.statement.roles[0] === role.id),
          MOST,
          library,
        )
      : sidesInOrder(dispute);
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  const disputed = (dispute?.topic.roles ?? []).flatMap((id) => library.role(id) ?? []);
  const [one = role, ...more] = disputed;
  const aspect = titleAspect(understanding, first, library);
  return {
    kind: 'role_fit',
    understanding,
    title: titleOf([one, ...more], aspect),
    roles: [one, ...more],
    evidence: [first, ...rest],
    dispute,
    notCovered: notCoveredIn(understanding, library),
    followUps: suggestFor({ roles: [role], aspect, answered: [] }, library),
  };
}

/** The role for which the best statements speak; a tie goes to the better first statement. */
function decide(candidates: readonly Candidate[], library: Library): Role | undefined {
  const votes = new Map<string, number>();
  for (const [index, candidate] of candidates.slice(0, VOTERS).entries()) {
    const [id] = candidate.statement.roles;
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + candidate.score / (index + 1));
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
  return winner === undefined ? undefined : library.role(winner[0]);
}
