import { describe, expect, it } from 'vitest';

import type { ContentWord } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

/** The content word of this text; fails the test when there is none. */
function word(question: string, text: string): ContentWord {
  const found = understand(question).contentWords.find((each) => each.text === text);
  if (found === undefined) throw new Error(`no content word "${text}" in "${question}"`);
  return found;
}

const texts = (question: string) => understand(question).contentWords.map(({ text }) => text);

describe('what carries meaning', () => {
  it.each<[string, string, readonly string[]]>([
    ['is no stop word and no role', 'does the CIO have a budget?', ['budget']],
    ['stands once, in whatever form', 'the budget and the budgets of a CIO', ['budget']],
    ['is no part of a role spelled out', 'chief technology officer patents', ['patents']],
    ['is nothing in a bare role', 'what is a CIO?', []],
  ])('%s: %s', (_, question, expected) => {
    expect(texts(question)).toEqual(expected);
  });

  it('is marked when it names an aspect', () => {
    expect(word('the budget of a CIO in crisis', 'budget').isAspect).toBe(true);
    expect(word('the budget of a CIO in crisis', 'crisis').isAspect).toBe(false);
  });
});

describe('chatter', () => {
  it.each<[string, string]>([
    ['hey, quick question: budget of a CIO', 'hey'],
    ['thanks! what budget does a CIO have', 'thanks'],
    ['tell me the CIO budget pls', 'pls'],
    ['explain the budget of a CIO', 'explain'],
  ])('is told from what is asked: %s', (question, chatter) => {
    expect(word(question, chatter).isFiller).toBe(true);
    expect(word(question, 'budget').isFiller).toBe(false);
  });

  it('narrows nothing, even where a capital or "in" precedes it', () => {
    const { contentWords } = understand('Hello, the CIO budget in General');
    expect(contentWords.filter((each) => each.isFiller).map((each) => each.narrows)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a word narrows the question', () => {
  it.each<[string, string, string, ContentWord['narrows']]>([
    ['a company', 'what does a CTO earn at Google?', 'google', 'name'],
    ['a country', 'what does a CIO earn in Germany?', 'germany', 'name'],
    ['a year', 'what did a CIO earn in 2015?', '2015', 'name'],
    ['a year without a preposition', 'CIO salary 2015', '2015', 'name'],
    ['a country in lower case', 'cio salary in germany', 'germany', 'name'],
    ['an object after "which"', 'which beard does a CTO have', 'beard', 'object'],
    ['an object after "for" and an article', 'a CTO for the bakery', 'bakery', 'object'],
  ])('%s: %s', (_, question, text, expected) => {
    expect(word(question, text).narrows).toBe(expected);
  });
});

describe('a word does not narrow the question', () => {
  it.each<[string, string, string]>([
    ['as the first of a sentence', 'Vendors: does the CIO manage them?', 'vendors'],
    ['as the first of a second sentence', 'Hi. Vendors are whose job?', 'vendors'],
    ['in a question typed in capitals', 'DOES GOOGLE PAY CTO BONUSES WELL', 'google'],
    ['In Title Case', 'Does The CIO Manage Vendors Across Whole Networks', 'vendors'],
    ['as a number that is no year', 'does a CIO have 25 vendors', '25'],
    ['in mid-sentence without a capital', 'does the CIO manage vendors', 'vendors'],
  ])('%s: %s', (_, question, text) => {
    expect(word(question, text).narrows).toBeUndefined();
  });
});

describe('a synonym brings what documents say', () => {
  it.each<[string, string, string, string]>([
    ['for a word', 'does the CIO deal with rivals', 'rivals', 'competit'],
    ['for a phrase', 'does the CIO use machine learning', 'machine', 'artifici'],
    ['in another form', 'does the CTO poach people', 'poach', 'attract'],
  ])('%s: %s', (_, question, text, stem) => {
    expect(
      word(question, text)
        .synonyms.flat()
        .map((synonym) => synonym.stem),
    ).toContain(stem);
  });

  it('and is none for a word that nobody listed', () => {
    expect(word('does the CIO have a beard', 'beard').synonyms).toEqual([]);
  });
});
