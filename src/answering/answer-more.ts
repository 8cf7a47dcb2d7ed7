import type { Role, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Answer, Explanation } from './answer.ts';
import { isTooClose } from './choose.ts';
import { isNear } from './decline.ts';
import { explain } from './explain.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** What the last answer left out; undefined when that was all. */
export function answerMore(
  understanding: Understanding,
  last: Answer,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): Explanation | undefined {
  const shown = statementsIn(last);
  const left = candidates
    .filter(isNear)
    .filter(({ statement }) => shown.every((each) => !isTooClose(each, statement, library)));
  return explain({ ...understanding, intent: 'explain' }, roles, left, undefined, library);
}

function statementsIn(answer: Answer): readonly Statement[] {
  switch (answer.kind) {
    case 'explanation':
    case 'role_fit':
      return [...answer.evidence, ...(answer.dispute?.sides.flat() ?? [])].map(({ statement }) => statement);
    case 'comparison':
      return [
        ...answer.rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence)),
        ...answer.together,
      ].map(({ statement }) => statement);
    case 'no_answer':
    case 'clarification':
    case 'help':
      return [];
    default:
      return answer satisfies never;
  }
}
