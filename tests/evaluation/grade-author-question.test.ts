import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { type Turn, turnAfter } from '../../src/answering/turn.ts';
import {
  gradeAuthorQuestion,
  gradeAuthorQuestions,
  summariseAuthorGrades,
} from '../../src/evaluation/grade-author-question.ts';
import {
  buildAcknowledgement,
  buildAspect,
  buildClarification,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildFrame,
  buildHelp,
  buildNoAnswer,
  buildRow,
  buildStatement,
} from '../support/answers.ts';
import { type AuthorGold, type AuthorLine, buildAuthorQuestion, engineSaying } from '../support/attempts.ts';

const shown = (id: string, ...also: readonly string[]) =>
  buildEvidence(
    `The CIO does ${id}.`,
    { id },
    also.map((each) => buildStatement(`So does ${each}.`, { id: each })),
  );
const showing = (first: string, ...rest: readonly string[]) =>
  buildExplanation({ evidence: [shown(first), ...rest.map((id) => shown(id))] });
const declined = (...nearest: readonly string[]) =>
  buildNoAnswer({ code: 'not_exactly' }, { nearest: nearest.map((id) => shown(id)) });
const grade = (gold: AuthorGold, answer: Answer) => gradeAuthorQuestion(buildAuthorQuestion(gold), answer);

const NOTHING: AuthorGold = { kind: 'no_answer', anyOf: [] };
const disputed = buildExplanation({
  evidence: [shown('a')],
  dispute: buildDispute('Budgets', [[shown('a')], [shown('b')]]),
});
const compared = buildComparison({ rows: [buildRow(buildAspect('focus'), [[shown('a')], [shown('b')]])] });

describe('a question that documents answer passes', () => {
  it.each<[string, AuthorGold, Answer]>([
    ['where a whole group is shown', { anyOf: [['a', 'b']] }, showing('b', 'x', 'a')],
    ['where one of two groups is', { anyOf: [['a'], ['b']] }, showing('b')],
    ['where any of a member is', { anyOf: [['a', ['b', 'c']]] }, showing('a', 'c')],
    [
      'where it is cited beside another',
      { anyOf: [['a']] },
      buildExplanation({ evidence: [shown('x', 'a')] }),
    ],
    ['where it stands in a cell', { anyOf: [['a', 'b']] }, compared],
    ['where it stands on a side of a dispute', { kind: 'disagreement', anyOf: [['a', 'b']] }, disputed],
    ['declined, where its author is content with that', { anyOf: [['a']], orDeclined: true }, declined()],
    ['with a kind that its author accepts', { anyOf: [['a']], accept: ['help'] }, buildHelp()],
    [
      'beside what it must not show, where that is only near',
      { orDeclined: true, forbidden: ['x'] },
      declined('x'),
    ],
  ])('%s', (_, gold, answer) => {
    expect(grade(gold, answer)).toMatchObject({ passed: true, misled: false });
  });

  it.each<[string, boolean, AuthorGold, Answer]>([
    ['where half of a group is shown', true, { anyOf: [['a', 'b']] }, showing('a')],
    [
      'where halves of two groups are',
      true,
      {
        anyOf: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      showing('a', 'd'),
    ],
    ['where something forbidden is shown too', true, { anyOf: [['a']], forbidden: ['x'] }, showing('a', 'x')],
    ['where an accepted kind shows it', true, { accept: ['explanation'], forbidden: ['x'] }, showing('x')],
    ['where it is declined, though the statement is near', false, { anyOf: [['a']] }, declined('a')],
    ['where it is asked back', false, { anyOf: [['a']] }, buildClarification()],
    ['where courtesy is all', false, { anyOf: [['a']] }, buildAcknowledgement()],
  ])('not %s (misleads: %s)', (_, misled, gold, answer) => {
    expect(grade(gold, answer)).toMatchObject({ passed: false, misled });
  });
});

describe('a question without an answer passes', () => {
  it.each<[string, AuthorGold, Answer]>([
    ['declined, whatever is near', NOTHING, declined('a', 'b')],
    ['answered with what its author lets pass', { ...NOTHING, orShown: [['a', 'b']] }, showing('b', 'a')],
    ['with an accepted kind', { ...NOTHING, accept: ['clarification'] }, buildClarification()],
    ['as courtesy', { kind: 'acknowledgement', anyOf: [] }, buildAcknowledgement()],
    ['as help', { kind: 'help', anyOf: [] }, buildHelp()],
    ['where sources are asked for and statements are shown', { kind: 'sources', anyOf: [] }, showing('a')],
    ['where the last answer is wanted again', { kind: 'repeat', anyOf: [] }, showing('a')],
  ])('%s', (_, gold, answer) => {
    expect(grade(gold, answer)).toMatchObject({ passed: true, misled: false, inSight: undefined });
  });

  it.each<[string, boolean, AuthorGold, Answer]>([
    ['answered', true, NOTHING, showing('a')],
    ['with half of what its author lets pass', true, { ...NOTHING, orShown: [['a', 'b']] }, showing('a')],
    ['with what it must not show', true, { kind: 'sources', anyOf: [], forbidden: ['a'] }, showing('a')],
    ['as courtesy, when nothing answers it', false, NOTHING, buildAcknowledgement()],
    ['declined, when sources are asked for', false, { kind: 'sources', anyOf: [] }, declined('a')],
    ['with a statement for courtesy', true, { kind: 'acknowledgement', anyOf: [] }, showing('a')],
  ])('not %s (misleads: %s)', (_, misled, gold, answer) => {
    expect(grade(gold, answer)).toMatchObject({ passed: false, misled });
  });
});

describe('beside whether it passes, a grade says', () => {
  it.each<[string, boolean | undefined, Answer]>([
    ['in an answer', true, showing('a')],
    ['as what comes closest', true, declined('x', 'a')],
    ['nowhere', false, declined('x')],
    ['not where something else is answered', false, showing('x')],
  ])('whether the fact is in sight: %s', (_, expected, answer) => {
    expect(grade({ anyOf: [['a']] }, answer).inSight).toBe(expected);
  });

  it('how many of the shown statements belong to the gold, whichever group they are of', () => {
    const gold: AuthorGold = { anyOf: [['a'], ['b', ['c', 'd']]], orShown: [['e']] };
    expect(grade(gold, showing('a', 'x', 'd', 'e', 'y')).belonging).toEqual({ right: 3, of: 5 });
    expect(grade(gold, buildExplanation({ evidence: [shown('x', 'a')] })).belonging).toEqual({
      right: 1,
      of: 1,
    });
    expect(grade(gold, declined('a')).belonging).toBeUndefined();
    expect(grade({ ...gold, kind: 'comparison' }, compared).belonging).toBeUndefined();
  });

  it('whether declining was right, only where it should be declined', () => {
    expect(grade(NOTHING, declined()).declinedRightly).toBe(true);
    expect(grade({ ...NOTHING, accept: ['help'] }, buildHelp()).declinedRightly).toBe(false);
    expect(grade({}, declined()).declinedRightly).toBeUndefined();
  });
});

describe('the questions of an author', () => {
  /** What each question follows, as "question < the one before"; an engine that shows `a`. */
  function followed(questions: readonly AuthorLine[]) {
    const asked: string[] = [];
    const ask = (q: string, turn?: Turn): Answer => {
      asked.push(turn === undefined ? q : `${q} < ${turn.frame.question}`);
      return buildExplanation({ frame: buildFrame(q), evidence: [shown('a')] });
    };
    const lines = questions.map((about) => buildAuthorQuestion({ anyOf: [['a']] }, about));
    gradeAuthorQuestions(lines, { ask, turnAfter });
    return asked;
  }

  it('are graded in their order', () => {
    const lines = [
      buildAuthorQuestion({ anyOf: [['a']] }),
      buildAuthorQuestion({ anyOf: [['b']] }, { id: 'a2' }),
    ];
    const grades = gradeAuthorQuestions(lines, engineSaying(showing('a')));
    expect(grades.map(({ passed }) => passed)).toEqual([true, false]);
  });

  it('share the memory of their conversation, and of no other', () => {
    const asked = followed([
      { conversation: 'tea', q: 'is tea hot?' },
      { conversation: 'ice', q: 'is ice cold?' },
      { conversation: 'tea', q: 'and coffee?' },
      { conversation: 'ice', q: 'and snow?' },
      { conversation: 'tea', q: 'and milk?' },
    ]);
    expect(asked).toEqual([
      'is tea hot?',
      'is ice cold?',
      'and coffee? < is tea hot?',
      'and snow? < is ice cold?',
      'and milk? < and coffee?',
    ]);
  });

  it('each stand alone where they are of no conversation', () => {
    const alone = [
      { id: 'a1', q: 'is tea hot?' },
      { id: 'a2', q: 'and coffee?' },
    ];
    expect(followed(alone)).toEqual(['is tea hot?', 'and coffee?']);
  });

  it('follow the one that their author puts before them', () => {
    expect(followed([{ q: 'and coffee?', previous: 'is tea hot?' }])).toEqual([
      'is tea hot?',
      'and coffee? < is tea hot?',
    ]);
  });
});

it('the figures of many questions count only those that each concerns', () => {
  const gold: AuthorGold = { anyOf: [['a']] };
  const grades = [
    grade(gold, showing('a', 'x')),
    grade(gold, showing('x')),
    grade(gold, declined('a')),
    grade(NOTHING, declined()),
    grade(NOTHING, showing('x')),
  ];
  expect(summariseAuthorGrades(grades)).toEqual({
    passed: { right: 2, of: 5 },
    'not misled': { right: 3, of: 5 },
    'fact in sight': { right: 2, of: 3 },
    'shown statements that belong': { right: 1, of: 3 },
    'unanswerable ones declined': { right: 1, of: 2 },
  });
});
