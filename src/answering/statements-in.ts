import type { Statement } from '../knowledge/model.ts';
import type { Answer, Evidence } from './answer.ts';

/** The statements that an answer shows, in reading order; of a no, those that are nearest. */
export const statementsIn = (answer: Answer): readonly Statement[] =>
  evidenceIn(answer).map(({ statement }) => statement);

export function evidenceIn(answer: Answer): readonly Evidence[] {
  switch (answer.kind) {
    case 'explanation':
    case 'role_fit':
      return [...new Set([...answer.evidence, ...(answer.dispute?.sides.flat() ?? [])])];
    case 'comparison':
      return [
        ...(answer.opening === undefined ? [] : [answer.opening]),
        ...answer.rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence)),
        ...answer.together,
      ];
    case 'no_answer':
      return answer.nearest;
    case 'clarification':
    case 'help':
    case 'acknowledgement':
      return [];
    default:
      return answer satisfies never;
  }
}
