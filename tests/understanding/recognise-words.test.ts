import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import type { AskedWord } from '../../src/understanding/frame.ts';
import { recogniseConditions, recogniseWords } from '../../src/understanding/recognise-words.ts';
import { buildKnowledgeFiles, knowledgeOf } from '../support/knowledge-files.ts';
import { languageOf } from '../support/shipped-understanding.ts';

const SYNONYMS = `synonyms:
  network of cables: [wires, wire mess]
  vendor: [over there]
`;
const language = languageOf(knowledgeOf(buildKnowledgeFiles({ 'synonyms.yml': SYNONYMS })));

/** Indexes of the words of the text that are in the list. */
const indexes = (question: string, listed: string): ReadonlySet<number> => {
  const texts = words(listed).map(({ text }) => text);
  return new Set(words(question).flatMap(({ text }, at) => (texts.includes(text) ? at : [])));
};

interface Told {
  readonly names?: string;
  readonly aspects?: string;
  readonly background?: string;
}

function find(
  question: string,
  { names = '', aspects = '', background = '' }: Told = {},
): readonly AskedWord[] {
  const said = words(question);
  const found = {
    names: indexes(question, names),
    aspects: indexes(question, aspects),
    background: indexes(question, background),
    synonyms: language.synonyms.find(said),
  };
  return recogniseWords(question, said, found, language);
}

describe('a word carries meaning', () => {
  it('that is neither a stop word nor a name, as it was written', () => {
    const found = find('Does the CIO have a Beard?', { names: 'CIO' });
    expect(found).toMatchObject([{ text: 'beard', written: 'Beard', span: { start: 20, end: 25 } }]);
  });

  it('once, in whatever form', () => {
    expect(find('the beard of beards').map(({ text }) => text)).toEqual(['beard']);
  });

  it.each(['need', 'hire', 'matters', 'weekends', 'three'])('though it is as common as “%s”', (word) => {
    expect(find(`a CIO ${word}`, { names: 'CIO' })).toMatchObject([{ text: word, isAsked: true }]);
  });

  it('and is marked where it names an aspect', () => {
    const found = find('salary and beard', { aspects: 'salary' });
    expect(found.map(({ text, isAspect }) => [text, isAspect])).toEqual([
      ['salary', true],
      ['beard', false],
    ]);
  });

  it('and is not asked about in the background', () => {
    const found = find('I sell tea. who buys cups', { background: 'I sell tea' });
    expect(found.map(({ text, isAsked }) => [text, isAsked])).toEqual([
      ['sell', false],
      ['tea', false],
      ['buys', true],
      ['cups', true],
    ]);
  });

  it.each<[string, string]>([
    ['before', 'I sell tea. who pours teas'],
    ['after', 'who pours teas? I sell tea'],
  ])('and is asked about where the background %s the question says it too', (_, question) => {
    const said = words(question);
    const told = said.findIndex(({ text }) => text === 'tea');
    const found = {
      names: new Set<number>(),
      aspects: new Set<number>(),
      background: new Set([told]),
      synonyms: [],
    };
    const tea = recogniseWords(question, said, found, language).filter(({ stem }) => stem === 'tea');
    expect(tea.map(({ text, isAsked }) => [text, isAsked])).toEqual([['teas', true]]);
  });
});

describe('what documents say for a word', () => {
  const synonymsOf = (question: string): readonly (readonly string[])[] =>
    find(question).flatMap(({ synonyms }) => synonyms.map((words) => words.map(({ base }) => base)));

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['stands as words that belong together, without stop words', 'our wires', [['network', 'cabl']]],
    ['is found for a phrase', 'our wire mess', [['network', 'cabl']]],
    ['is found for a phrase of stop words', 'over there', [['vendor']]],
    ['is nothing for a word that nobody listed', 'our beard', []],
  ])('%s: %s', (_, question, expected) => {
    expect(synonymsOf(question)).toEqual(expected);
  });
});

describe('a condition that an answer must meet', () => {
  const conditions = (question: string, { names = 'CIO', background = '' }: Told = {}): readonly string[] => {
    const found = { names: indexes(question, names), background: indexes(question, background) };
    return recogniseConditions(question, words(question), found, language).map(({ span }) =>
      question.slice(span?.start, span?.end),
    );
  };

  it.each<[string, string, readonly string[]]>([
    ['a firm', 'what does a CIO earn at Bluefin?', ['Bluefin']],
    ['a year', 'CIO salary 2011', ['2011']],
    ['a currency', 'CIO salary in euros', ['euros']],
    ['a length of time', 'CIO salary per month', ['per', 'month']],
    ['a place that nobody knows, written small', 'cio salary in qarvania', ['qarvania']],
    ['not a name as the first word', 'Bluefin pays a CIO', []],
    ['not the first word of the next sentence', 'CIO pay? Bluefin pays', []],
    ['not a name among capitals', 'WHAT DOES BLUEFIN PAY', []],
    ['not a name In Title Case', 'The Salary Bluefin Offers Every Manager', []],
    ['not a number that is no year', 'does a CIO have 2500 cups', []],
    ['not an English word after “in”', 'cio salary in winter', []],
    ['not an abbreviation after “in”', 'cio in mgmt', []],
    ['not a stop word with a capital', 'tell Me of a CIO', []],
  ])('%s: %s', (_, question, expected) => {
    expect(conditions(question, { names: 'CIO' })).toEqual(expected);
  });

  it('is none in a name or in the background', () => {
    expect(conditions('what is a Chief Joy Officer', { names: 'chief joy officer' })).toEqual([]);
    expect(conditions('I live at Bluefin. what is a CIO', { background: 'I live at Bluefin' })).toEqual([]);
  });
});
