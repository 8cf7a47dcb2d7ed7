import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/knowledge/figures.ts';

describe('the figures of a text', () => {
  it.each<[string, readonly (readonly [string, number, number])[]]>([
    ['They pay $130,000 to $165,000.', [['$', 130_000, 165_000]]],
    ['From $5k to $88k a year.', [['$', 5_000, 88_000]]],
    ['The band is 78,000 to 92,000 euros.', [['€', 78_000, 92_000]]],
    ['A budget of £171 million.', [['£', 171_000_000, 171_000_000]]],
    ['She leads 62 people.', [['people', 62, 62]]],
    [
      'Ten years in sales, of which 3 years abroad.',
      [
        ['years', 10, 10],
        ['years', 3, 3],
      ],
    ],
    ['Up to 15 per cent.', [['%', 15, 15]]],
    ['A phone, $60 a month.', [['$ a month', 60, 60]]],
  ])('%s', (text, expected) => {
    expect(figuresIn(text).map(({ unit, low, high }) => [unit, low, high])).toEqual(expected);
  });

  it.each([
    'It was founded in 2021.',
    'Grade 7, level L4.',
    'We were nine.',
    'He signs everything over $25,000.',
    'A 2:2 in any subject.',
  ])('are none in: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});
