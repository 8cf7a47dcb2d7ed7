import { describe, expect, it } from 'vitest';

import { grade } from '../../src/evaluation/grade.ts';
import { buildClarification, buildExplanation, buildHelp, buildNoAnswer } from '../support/answers.ts';
import { buildGolden, engineSaying, UNANSWERABLE } from '../support/attempts.ts';

const no = buildNoAnswer({ code: 'off_topic' });

describe('declining', () => {
  it.each([
    ['what nobody can answer, declined', UNANSWERABLE, no, [1, undefined, 1]],
    ['what nobody can answer, met with help', UNANSWERABLE, buildHelp(), [1, undefined, undefined]],
    [
      'what nobody can answer, met with a question',
      UNANSWERABLE,
      buildClarification(),
      [1, undefined, undefined],
    ],
    ['what nobody can answer, answered', UNANSWERABLE, buildExplanation(), [0, undefined, undefined]],
    ['what documents answer, answered', {}, buildExplanation(), [undefined, 1, undefined]],
    ['what documents answer, declined', {}, no, [undefined, 0, 0]],
  ])('is marked in both directions: %s', (_, gold, answer, expected) => {
    const { marks } = grade(buildGolden(gold), engineSaying(answer));
    const stages = ['declined', 'not declined', 'declined rightly'];
    expect(stages.map((stage) => marks[stage]?.right)).toEqual(expected);
  });
});
