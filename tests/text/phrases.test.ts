import { describe, expect, it } from 'vitest';

import { phraseMatcher } from '../../src/text/phrases.ts';
import { words } from '../../src/text/words.ts';

const matcher = phraseMatcher([
  ['officer', 'anybody'],
  ['technology officer', 'CTO'],
  ['chief technology officer', 'CTO'],
  ['chief executive', 'CEO'],
  ['executive team', 'team'],
  ['team leader', 'leader'],
  ['report to', 'reporting'],
  ['R&D', 'innovation'],
  ['DOS', 'sales'],
  ['CLO', 'learning'],
  ['VP people', 'personnel'],
  ['day-to-day', 'responsibilities'],
  ['IT', 'department'],
  ['security', 'aspect'],
  ['security', 'department'],
  ['', 'nothing'],
  ['…', 'share'],
]);

const found = (text: string): readonly (readonly [string, string])[] => {
  const said = words(text);
  return matcher.find(said).map(({ value, from, to }) => {
    const phrase = text.slice(said[from]?.start, said[to - 1]?.end);
    return [phrase, value];
  });
};

describe('phrases', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'are found wherever they stand',
      'so IT is an officer',
      [
        ['IT', 'department'],
        ['officer', 'anybody'],
      ],
    ],
    [
      'are found in other forms',
      'CIOs reporting to technology officers',
      [
        ['reporting to', 'reporting'],
        ['technology officers', 'CTO'],
      ],
    ],
    ['are found in a possessive', "the technology officer's job", [["technology officer's", 'CTO']]],
    ['the longest wins', 'chief technology officer', [['chief technology officer', 'CTO']]],
    ['a shorter one is found where the longer one is not whole', 'chief officer', [['officer', 'anybody']]],
    ['of two that overlap the first wins', 'chief executive team', [['chief executive', 'CEO']]],
    [
      'an overlap with one that lost does no harm',
      'chief executive team leader',
      [
        ['chief executive', 'CEO'],
        ['team leader', 'leader'],
      ],
    ],
    [
      'one with several values has them all',
      'security',
      [
        ['security', 'aspect'],
        ['security', 'department'],
      ],
    ],
    [
      'are cut into words as the text is',
      'R & D, day to day',
      [
        ['R & D', 'innovation'],
        ['day to day', 'responsibilities'],
      ],
    ],
    [
      'an abbreviation is found as itself and in its plural',
      'a DOS, two CLOs, a clo’s and dos',
      [
        ['DOS', 'sales'],
        ['CLOs', 'learning'],
        ['clo’s', 'learning'],
        ['dos', 'sales'],
      ],
    ],
    [
      'may come twice',
      'IT and IT',
      [
        ['IT', 'department'],
        ['IT', 'department'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are named as the vocabulary has them', () => {
    expect(matcher.find(words('Technology Officers')).map((match) => match.phrase)).toEqual([
      'technology officer',
    ]);
  });
});

describe('no phrase is found', () => {
  it.each<[string, string]>([
    ['in no text', ''],
    ['in part of a word', 'itself insecurity'],
    ['with a word between', 'report directly to'],
    ['in another order', 'officer-less technology'],
    ['cut off at the end', 'the executive'],
    ['where an abbreviation is the base of another word', 'what do they close? closes'],
    ['where it is so within a phrase', 'VPE people'],
    ['where the vocabulary’s phrase has no words', '… of everything'],
  ])('%s: “%s”', (_, text) => {
    expect(found(text).filter(([, value]) => value !== 'anybody')).toEqual([]);
  });
});
