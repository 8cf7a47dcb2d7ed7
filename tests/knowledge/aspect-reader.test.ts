import { describe, expect, it } from 'vitest';

import {
  type AspectWeights,
  aspectReader,
  aspectSums,
  aspectTerms,
  NOTHING,
  parseAspectWeights,
} from '../../src/knowledge/aspect-reader.ts';
import type { Aspect, Role } from '../../src/knowledge/model.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';
import { words } from '../../src/text/words.ts';
import { buildAspect } from '../support/answers.ts';

const ROLES: readonly Role[] = [
  { id: 'CFO', name: 'chief financial officer', aliases: [], order: 0, matched: false },
];
const ASPECTS: readonly Aspect[] = [
  { ...buildAspect('pay'), words: ['earn'], hints: ['coins'] },
  { ...buildAspect('tools'), words: ['abacus'] },
];
const known = vocabulary(ROLES, ASPECTS);

/** "Coins" are pay, in a heading all the more; "abacus" is a tool; "rain" says nothing of a role. */
const WEIGHTS: AspectWeights = {
  about: 'A test.',
  aspects: [NOTHING, 'pay', 'tools'],
  weights: {
    coin: [1, 300],
    abacus: [2, 300],
    rain: [0, 300],
    '@heading': [1, 50],
    '@question': [2, 200],
    'bronz abacus': [0, 900],
  },
};
const read = aspectReader(aspectSums(WEIGHTS), known);
const likeliest = (of: ReadonlyMap<string, number>): string | undefined =>
  [...of].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('the terms of a text', () => {
  it.each<[string, string, Parameters<typeof aspectTerms>[1], readonly string[]]>([
    ['its stems in order', 'Abacus sails', 'statement', ['abacus', 'sail', '@names tools', '@statement']],
    [
      'a role, whichever it is, as one mark a word',
      'The chief financial officer sails',
      'statement',
      ['the', '<role>', '<role>', '<role>', 'sail', '@statement'],
    ],
    ['numbers as one', '7 sails of 1999', 'statement', ['<number>', 'sail', 'of', '<number>', '@statement']],
    ['where it stands', 'Sails', 'heading', ['sail', '@heading']],
    ['that it asks', 'Sails?', 'question', ['sail', '@question', '@?']],
    ['that it introduces', 'Sails:', 'statement', ['sail', '@statement', '@:']],
    ['that it speaks of money', '€7', 'statement', ['<number>', '@statement', '@money']],
    [
      'aspects that it names or hints at',
      'earn coins',
      'statement',
      ['earn', 'coin', '@names pay', '@hints pay', '@statement'],
    ],
  ])('are %s: %j', (_, text, kind, expected) => {
    expect(aspectTerms(text, kind, known)).toEqual(expected);
  });

  it('are of the words that it is given, where their spelling was corrected', () => {
    expect(aspectTerms('abbacus', 'question', known, words('abacus'))).toContain('abacus');
  });

  it('are the same for any role', () => {
    const others = vocabulary(
      [{ id: 'COO', name: 'chief operating officer', aliases: [], order: 0, matched: false }],
      ASPECTS,
    );
    expect(aspectTerms('The CFO sails', 'statement', known)).toEqual(
      aspectTerms('The COO sails', 'statement', others),
    );
  });
});

describe('a text is read', () => {
  it.each([
    ['Coins matter.', 'pay'],
    ['An abacus helps.', 'tools'],
    ['It may rain.', NOTHING],
    ['A bronze abacus helps.', NOTHING],
  ])('“%s” as %s', (text, expected) => {
    expect(likeliest(read(text, 'statement'))).toBe(expected);
  });

  it('as probabilities, which add up to 1', () => {
    const found = read('Coins and an abacus in the rain', 'statement');
    expect([...found.keys()]).toEqual([NOTHING, 'pay', 'tools']);
    expect([...found.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it('by where it stands: the same words mean another aspect in a question', () => {
    expect(likeliest(read('Ships', 'heading'))).toBe('pay');
    expect(likeliest(read('Ships', 'question'))).toBe('tools');
  });

  it('as anything alike, without a word that was learned', () => {
    const shares = [...read('Ships', 'statement').values()];
    for (const share of shares) expect(share).toBeCloseTo(1 / 3, 9);
  });

  it('as nothing at all in a folder without weights', () => {
    expect(aspectReader(parseAspectWeights(undefined), known)('Coins', 'statement').size).toBe(0);
  });
});

describe('the file of weights', () => {
  const parse = (value: unknown) =>
    parseAspectWeights({ path: 'defaults/aspect-weights.json', text: JSON.stringify(value) });

  it('is read as it was written', () => {
    const text = 'Bronze abacus';
    expect(aspectReader(parse(WEIGHTS), known)(text, 'heading')).toEqual(read(text, 'heading'));
  });

  it.each<[string, unknown]>([
    ['is no object', []],
    ['lacks its aspects', { about: '', weights: {} }],
    ['has more than it should', { ...WEIGHTS, more: 1 }],
    ['has a weight that is no whole number', { ...WEIGHTS, weights: { coin: [1, 0.5] } }],
  ])('is refused where it %s', (_, value) => {
    expect(() => parse(value)).toThrow();
  });
});
