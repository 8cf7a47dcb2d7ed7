import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { termsAndPairs, unitSums } from '../../src/text/softmax.ts';

describe('the terms that are weighed', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['none of none', [], []],
    ['each, and each two neighbours', ['who', 'run', 'net'], ['who', 'run', 'net', 'who run', 'run net']],
    [
      'marks stand in no pair and part none',
      ['@CIO', 'run', '@number', 'net'],
      ['@CIO', 'run', '@number', 'net', 'run net'],
    ],
    ['each once', ['net', 'net'], ['net', 'net net']],
  ])('are %s', (_, terms, expected) => {
    expect(termsAndPairs(terms)).toEqual(expected);
  });
});

describe('what terms say for each unit', () => {
  const sumsOf = unitSums(
    {
      wire: [0, 400],
      net: [1, 200],
      '@CIO': [2, 100],
      lunch: [0, -300],
      'who pay': [1, 500],
      mix: [0, 100, 2, 50],
    },
    3,
  );

  it.each<[string, readonly string[], readonly number[]]>([
    ['is in log odds, from hundredths', ['wire'], [4, 0, 0]],
    ['may be less than nothing', ['lunch'], [-3, 0, 0]],
    ['may be for several units', ['mix'], [1, 0, 0.5]],
    ['comes from pairs too', ['who', 'pay'], [0, 5, 0]],
    ['is divided by the root of the terms that are met', ['wire', 'net', '@CIO', 'lunch'], [0.5, 1, 0.5]],
    ['takes no notice of unknown terms', ['wire', 'giraffe', 'constructor'], [4, 0, 0]],
    ['is 0 where no term is known', ['giraffe'], [0, 0, 0]],
    ['is 0 without terms', [], [0, 0, 0]],
  ])('%s', (_, terms, expected) => {
    expect([...sumsOf(terms)]).toEqual(expected);
  });

  it('is the same whatever was summed before', () => {
    const someTerms = fc.array(fc.constantFrom('wire', 'net', '@CIO', 'lunch', 'who', 'pay', 'mix', 'x'));
    fc.assert(
      fc.property(someTerms, someTerms, (before, terms) => {
        const first = [...sumsOf(terms)];
        sumsOf(before);
        expect([...sumsOf(terms)]).toEqual(first);
      }),
    );
  });
});
