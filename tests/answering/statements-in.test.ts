import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { statementsIn } from '../../src/answering/statements-in.ts';
import {
  buildAcknowledgement,
  buildAspect,
  buildClarification,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildHelp,
  buildNoAnswer,
  buildRoleFit,
  buildRow,
} from '../support/answers.ts';

const [one, two, three] = [buildEvidence('One.'), buildEvidence('Two.'), buildEvidence('Three.')];
const dispute = buildDispute('Whether one or three', [[one], [three]]);
const table = buildComparison({ rows: [buildRow(buildAspect('pay'), [[one], [two]])], together: [three] });

describe('the statements that an answer shows', () => {
  it.each<[string, Answer, readonly string[]]>([
    ['an explanation: its evidence', buildExplanation({ evidence: [one, two] }), ['One.', 'Two.']],
    [
      'what it cites beside is not shown',
      buildExplanation({ evidence: [{ ...one, alsoSaidBy: [two.statement] }] }),
      ['One.'],
    ],
    [
      'each side of a disagreement, once',
      buildRoleFit({ evidence: [one, two], dispute }),
      ['One.', 'Two.', 'Three.'],
    ],
    ['a comparison: its cells, then what is beneath', table, ['One.', 'Two.', 'Three.']],
    ['a no: what is nearest', buildNoAnswer({ code: 'not_exactly' }, { nearest: [two] }), ['Two.']],
    ['a question back: none', buildClarification(), []],
    ['help: none', buildHelp(), []],
    ['a word of courtesy: none', buildAcknowledgement(), []],
  ])('%s', (_, answer, expected) => {
    expect(statementsIn(answer).map(({ text }) => text)).toEqual(expected);
  });
});
