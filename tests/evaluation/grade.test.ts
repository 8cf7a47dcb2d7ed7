import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { byType, grade, stageNames, summarise } from '../../src/evaluation/grade.ts';
import { buildEvidence, buildExplanation, buildHelp, buildNoAnswer } from '../support/answers.ts';
import { buildGolden, engineSaying, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';

const gradeOf = (gold: GoldenLine, answer: Answer = buildExplanation()) =>
  grade(buildGolden(gold), engineSaying(answer));
const no = buildNoAnswer({ code: 'off_topic' });

describe('a question as a whole comes out', () => {
  it.each<readonly [string, boolean, GoldenLine, Answer]>([
    ['facts, a source that supports them, nothing forbidden', true, {}, buildExplanation()],
    ['though another stage is missed', true, { expect_comparison: true }, buildExplanation()],
    ['too few facts', false, { min_facts: 2 }, buildExplanation()],
    [
      'facts from a document that does not support them',
      false,
      { sources: ['cto-vs-cio-guide'] },
      buildExplanation(),
    ],
    ['something forbidden beside the facts', false, { forbidden: ['leads'] }, buildExplanation()],
    ['declined though documents answer it', false, {}, no],
    ['declined, and rightly', true, UNANSWERABLE, no],
    ['help where nobody can answer', true, UNANSWERABLE, buildHelp()],
    ['answered where nobody can', false, UNANSWERABLE, buildExplanation()],
  ])('%s: %s', (_, passed, gold, answer) => {
    expect(gradeOf(gold, answer).passed).toBe(passed);
  });
});

it('names the stages that are not reached in full, in the order of answering', () => {
  const { missed } = gradeOf({ min_facts: 2, facts: [['bees'], ['honey']], forbidden: ['leads'] });
  expect(missed).toEqual(['facts right', 'first passage right', 'nothing forbidden']);
});

it('says of each fact whether it is read at a glance, late, or nowhere', () => {
  const late = buildEvidence('The CIO has information resources.');
  const long = Array.from({ length: 8 }, (_, at) =>
    buildEvidence(`${at} ${'a long sentence '.repeat(7)}ends.`),
  );
  const [first] = buildExplanation().evidence;
  const { attempt } = gradeOf(
    { facts: [['IT operations'], ['information resources'], ['bees', 'honey']] },
    buildExplanation({ evidence: [first, ...long, late] }),
  );
  expect(attempt.facts.map(({ found }) => found)).toEqual(['at a glance', 'late', 'nowhere']);
});

describe('the figures of a file', () => {
  const grades = [
    gradeOf({ id: 'a', type: 'focus' }),
    gradeOf({ id: 'b', type: 'salary', note: 'bmc-01' }, no),
    gradeOf({ id: 'c', ...UNANSWERABLE }, no),
    gradeOf({ id: 'd', type: 'focus', min_facts: 2 }),
  ];

  it('count only the questions that a stage concerns', () => {
    const figures = summarise(grades);
    expect(Object.keys(figures)).toEqual([...stageNames, 'passed']);
    expect(figures).toMatchObject({
      'facts right': { right: 1, of: 3 },
      declined: { right: 1, of: 1 },
      'not declined': { right: 2, of: 3 },
      compared: { right: 0, of: 0 },
      passed: { right: 2, of: 4 },
    });
  });

  it('stand by type too', () => {
    expect([...byType(grades)]).toEqual([
      ['focus', { right: 1, of: 2 }],
      ['salary', { right: 0, of: 1 }],
      ['unanswerable', { right: 1, of: 1 }],
    ]);
  });
});
