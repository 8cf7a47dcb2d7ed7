import type { Disagreement, Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Evidence, RoleFit } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose } from './choose.ts';
import { disputeOn } from './disputes.ts';
import { notCoveredIn, sidesInOrder, titleAspect } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import { type Candidate, countTelling } from './rank.ts';

/** Statements that speak for the role: a verdict needs little more than its proof. */
const MOST = 3;
/** Another role's best statement that reaches this share of the winner's, in words and score, speaks as much for it… */
const EQUAL = 0.88;
/** …where it meets so much of the question's words (0 to 1). */
const MEETS = 0.25;
/** Of a question that says no more than an aspect, one that reaches this share of the winner's score under that aspect. */
const EQUAL_OF_ASPECT = 0.8;
/** So much of the words may be met by chance (0 to 1). */
const CHANCE = 0.1;
/** Meeting this share of the question's words as well is as good (0 to 1). */
const AS_MUCH = 0.75;
/** Candidates that decide between roles, each counts by its rank; and how many of one role, which may have many. */
const VOTERS = 6;
const VOTERS_OF_A_ROLE = 2;

/** Which role a duty belongs to, with the statements that say so; undefined when no statement is about one role. */
export function fitRole(
  understanding: Understanding,
  candidates: readonly Candidate[],
  topic: Disagreement | undefined,
  library: Library,
): RoleFit | undefined {
  const single = candidates.filter((candidate) => candidate.statement.roles.length === 1);
  const [winner, runnerUp] = byVotes(single, library);
  if (winner === undefined || isAboutSeveral(candidates[0], single)) return undefined;
  // Documents say whose a duty is; whose it is not follows only where they say what the other does instead.
  if (understanding.negated && understanding.aspects.length === 0) return undefined;
  const dispute = topic === undefined ? undefined : disputeOn(topic, understanding, candidates, library);
  const chooseFor = ({ id }: Role, most: number): readonly Evidence[] =>
    choose(
      single.filter(({ statement }) => statement.roles[0] === id),
      { most, understanding },
      library,
    );
  const role = understanding.negated && runnerUp !== undefined ? runnerUp : winner;
  const equal = understanding.negated
    ? undefined
    : equalTo(winner, single, countTelling(understanding, library) === 0, library);
  const evidence =
    dispute !== undefined
      ? sidesInOrder(dispute)
      : equal !== undefined
        ? [...chooseFor(winner, MOST - 1), ...chooseFor(equal, MOST - 1)]
        : role === winner
          ? withCaveats(chooseFor(winner, MOST), MOST, library)
          : [...chooseFor(role, MOST - 1), ...chooseFor(winner, 1)];
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  const disputed = (dispute?.topic.roles ?? []).flatMap((id) => library.role(id) ?? []);
  const fitting = equal === undefined ? [role] : [role, equal];
  const [one = role, ...more] = disputed.length > 0 ? disputed : fitting;
  const aspect = titleAspect(understanding, first, library);
  return {
    kind: 'role_fit',
    understanding,
    roles: [one, ...more],
    evidence: [first, ...rest],
    dispute,
    notCovered: notCoveredIn(understanding, evidence, library),
    followUps: suggestFor({ roles: [role], aspect, answered: [] }, library),
  };
}

/** The best statement is about several roles or none, and no other comes near: then it answers, and no verdict does. */
function isAboutSeveral(best: Candidate | undefined, single: readonly Candidate[]): boolean {
  if (best === undefined || best.statement.roles.length === 1) return false;
  return best.text * AS_MUCH > Math.max(0, ...single.map((candidate) => candidate.text));
}

/** Another role of which the documents say the same as well: both have the duty. */
function equalTo(
  winner: Role,
  candidates: readonly Candidate[],
  saysOnlyAspect: boolean,
  library: Library,
): Role | undefined {
  const first = candidates.find(({ statement }) => statement.roles[0] === winner.id);
  const other = candidates.find(({ statement }) => statement.roles[0] !== winner.id);
  if (first === undefined || other === undefined) return undefined;
  const meetsAsMuch =
    other.text >= EQUAL * first.text && other.score >= EQUAL * first.score && other.text >= MEETS;
  const isOfAspect =
    saysOnlyAspect &&
    first.text <= CHANCE &&
    other.aspect >= first.aspect &&
    other.score >= EQUAL_OF_ASPECT * first.score;
  return meetsAsMuch || isOfAspect ? library.role(other.statement.roles[0] ?? '') : undefined;
}

/** The roles for which the best statements speak, the one with most votes first; then those with any statement. */
function byVotes(candidates: readonly Candidate[], library: Library): readonly Role[] {
  const votes = new Map<string, number>();
  const voters = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    const [id] = candidate.statement.roles;
    if (id === undefined) continue;
    const before = voters.get(id) ?? 0;
    const vote = index < VOTERS && before < VOTERS_OF_A_ROLE ? candidate.score / (index + 1) : 0;
    votes.set(id, (votes.get(id) ?? 0) + vote);
    voters.set(id, before + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]).flatMap(([id]) => library.role(id) ?? []);
}
