import { describe, expect, it } from 'vitest';

import { type AnsweredTerms, trainLearnedTerm } from '../../scripts/fit/train-learned-term.ts';
import { learnedFileSchema, learnedTerm } from '../../src/knowledge/learned-term.ts';
import { knowledgeOver } from '../support/small-engine.ts';

const knowledge = knowledgeOver({
  one: [
    '## CIO: skills\n\nThe CIO knows budgets. {#one-01}\n\nThe CIO can listen. {#one-02}',
    '## CTO: skills\n\nThe CTO knows code. {#one-03}',
    '## CTO: vendors\n\nThe CTO meets vendors. {#one-04}',
  ].join('\n\n'),
});
const { statements } = knowledge;

/** Each question so many times, as many authors ask alike. */
const TIMES = 6;
const ANSWERED: readonly AnsweredTerms[] = [
  { terms: ['@CIO', 'count', 'money'], answers: [0] },
  { terms: ['@CIO', 'hear', 'peopl'], answers: [1] },
  { terms: ['@CTO', 'program', 'hand'], answers: [2] },
  { terms: ['@CTO', 'buy', 'shop'], answers: [3] },
  { terms: ['weather', 'lunch'], answers: [] },
  { terms: ['talent'], answers: [0, 1, 2] },
].flatMap((asked) => Array.from({ length: TIMES }, () => asked));

const file = trainLearnedTerm(knowledge, ANSWERED, 'A test.');
const term = learnedTerm(file, statements);
/** The position of the likeliest, "none" for no statement. */
function likeliest(...terms: readonly string[]): number | 'none' {
  const { statements: fits, none } = term.fits(terms);
  const most = Math.max(...fits);
  return none > most ? 'none' : fits.indexOf(most);
}

describe('what is learned of questions', () => {
  it('is a statement that answers each, or none', () => {
    for (const { terms, answers } of ANSWERED)
      expect(answers.length === 0 ? ['none'] : answers, terms.join(' ')).toContain(likeliest(...terms));
  });

  it.each<[string, readonly string[], number | 'none']>([
    ['one word of the question', ['money'], 0],
    ['its words in another order, among new ones', ['giraffe', 'shop', '@CTO'], 3],
    ['half of what nobody answers', ['lunch'], 'none'],
  ])('goes beyond their wording: %s', (_, terms, expected) => {
    expect(likeliest(...terms)).toBe(expected);
  });

  it('speaks for no answer where nothing answers', () => {
    expect(term.fits(['weather', 'lunch']).none).toBeGreaterThan(0.5);
  });

  it('lifts the other statements about the same role: they share a weight', () => {
    const { statements: fits } = term.fits(['@CTO']);
    expect(Math.min(fits[2] ?? 0, fits[3] ?? 0)).toBeGreaterThan(Math.max(fits[0] ?? 0, fits[1] ?? 0));
  });

  it('is known by its terms', () => {
    expect(['count', 'count money', '@CIO'].map(term.knows)).toEqual([true, true, true]);
    expect(term.knows('giraffe')).toBe(false);
  });
});

describe('the learned file', () => {
  it('is the same, byte for byte, for the same questions', () => {
    expect(JSON.stringify(trainLearnedTerm(knowledge, ANSWERED, 'A test.'))).toBe(JSON.stringify(file));
  });

  it('has the shape that is loaded, covers every statement, and says what it is', () => {
    expect(learnedFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(statements.every(({ position }) => term.covers(position))).toBe(true);
    expect(file.about).toBe('A test.');
  });

  it('knows nothing where nothing is asked', () => {
    expect(trainLearnedTerm(knowledge, [{ terms: [], answers: [0] }], '').weights).toEqual({});
  });
});
