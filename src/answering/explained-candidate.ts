import type { Candidate } from './rank.ts';
import type { Contribution, Score } from './score.ts';

/** A candidate with what lifted it and what held it down, the most telling sign first: for whoever looks into an answer. */
export interface ExplainedCandidate extends Candidate {
  readonly because: readonly Contribution[];
}

export function explainCandidate(candidate: Candidate, score: Score): ExplainedCandidate {
  return { ...candidate, because: score.contributionsOf(candidate.signs) };
}
