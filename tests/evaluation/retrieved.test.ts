import { describe, expect, it } from 'vitest';

import { grade } from '../../src/evaluation/grade.ts';
import { buildExplanation } from '../support/answers.ts';
import { buildGolden, engineSaying, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';

const marksOf = (note: string, ranked: readonly string[], about: GoldenLine = {}) => {
  const { marks } = grade(buildGolden({ note, ...about }), engineSaying(buildExplanation(), ranked));
  return { any: marks.retrieved, recall: marks['recall at 10'] };
};
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `x-${index + 1}`);

describe('of the statements that answer a question', () => {
  it.each([
    ['all of them', 'x-1 x-2', ['x-2', 'y-1', 'x-1'], 1, { right: 2, of: 2 }],
    ['some', 'x-1 x-2', ['y-1', 'x-2'], 1, { right: 1, of: 2 }],
    ['none', 'x-1 x-2', ['y-1'], 0, { right: 0, of: 2 }],
    ['the tenth still', 'x-10', numbered(11), 1, { right: 1, of: 1 }],
    ['the eleventh no more', 'x-11', numbered(11), 0, { right: 0, of: 1 }],
    ['of more than ten, as many as fit', numbered(12).join(' '), numbered(12), 1, { right: 10, of: 10 }],
  ])('%s: what is ranked first counts as retrieved', (_, note, ranked, any, recall) => {
    expect(marksOf(note, ranked)).toEqual({ any: { right: any, of: 1 }, recall });
  });

  it.each<readonly [string, GoldenLine]>([
    ['a question whose note names none', { note: 'nothing in particular' }],
    ['one that nobody can answer', UNANSWERABLE],
  ])('does not concern %s', (_, about) => {
    expect(marksOf('x-1', ['x-1'], about)).toEqual({ any: undefined, recall: undefined });
  });
});
