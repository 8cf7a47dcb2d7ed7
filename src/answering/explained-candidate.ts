import type { Candidate } from './rank.ts';
import { contributionsOf, type ScoreWeights } from './score.ts';

/** A candidate with what lifted it and what held it down, the most telling sign first: for whoever looks into an answer. */
export interface ExplainedCandidate extends Candidate {
  readonly because: readonly { readonly sign: string; readonly odds: number }[];
}

export function explainCandidate(candidate: Candidate, weights: ScoreWeights): ExplainedCandidate {
  return { ...candidate, because: contributionsOf(candidate.signs, weights) };
}
