import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { grade } from '../../src/evaluation/grade.ts';
import { buildClarification, buildExplanation, buildHelp, buildNoAnswer } from '../support/answers.ts';
import { buildGolden, engineSaying, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';

const no = buildNoAnswer({ code: 'off_topic' });

describe('declining is marked in both directions:', () => {
  it.each<[string, GoldenLine, Answer, readonly (number | undefined)[]]>([
    ['what nobody can answer, declined', UNANSWERABLE, no, [1, undefined]],
    ['what nobody can answer, met with help', UNANSWERABLE, buildHelp(), [1, undefined]],
    ['what nobody can answer, met with a question', UNANSWERABLE, buildClarification(), [1, undefined]],
    ['what nobody can answer, answered', UNANSWERABLE, buildExplanation(), [0, undefined]],
    ['what documents answer, answered', {}, buildExplanation(), [undefined, 1]],
    ['what documents answer, declined', {}, no, [undefined, 0]],
  ])('%s', (_, gold, answer, expected) => {
    const { marks } = grade(buildGolden(gold), engineSaying(answer));
    expect(['declined', 'not declined'].map((stage) => marks[stage]?.right)).toEqual(expected);
  });
});
