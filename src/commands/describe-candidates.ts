import type { ExplainedCandidate } from '../answering/explained-candidate.ts';
import { inspectCandidate } from '../presentation/inspect-answer.ts';

const SHOWN = 6;

/** The statements ranked first, each with its probability, what lifted it, and its text. */
export function describeCandidates(candidates: readonly ExplainedCandidate[], most = SHOWN): string {
  return candidates
    .slice(0, most)
    .map((candidate) => {
      const { probability, id, because, text } = inspectCandidate(candidate);
      return `${probability.toFixed(2)}  ${id}  ${candidate.statement.heading}\n    ${text}\n    because: ${because.join(' · ')}`;
    })
    .join('\n');
}
