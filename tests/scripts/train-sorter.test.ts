import { describe, expect, it } from 'vitest';

import { type SortedMessage, trainSorter } from '../../scripts/fit/train-sorter.ts';
import { MESSAGE_SORTS, type MessageSort, messageSorter } from '../../src/understanding/sort-message.ts';

const SAID: readonly (readonly [MessageSort, string])[] = [
  ['question', 'who waters plants'],
  ['question', 'what does a gardener earn'],
  ['which_needed', 'rose or lily for us'],
  ['chatter', 'splendid'],
  ['chatter', 'much obliged'],
  ['sources', 'who wrote that'],
  ['sources', 'where is that written'],
  ['more', 'and then'],
  ['start_over', 'from scratch'],
];
/** Each message so many times, as many people say alike. */
const TIMES = 6;
const MESSAGES = SAID.flatMap(([sort, text]) =>
  Array.from({ length: TIMES }, (): SortedMessage => ({ author: 'ann', terms: text.split(' '), sort })),
);

const file = trainSorter(MESSAGES, 'A test.');
const sortOf = messageSorter(file);

describe('what is learned of messages', () => {
  it('is the sort of each', () => {
    for (const { terms, sort } of MESSAGES) expect(sortOf(terms), terms.join(' ')).toBe(sort);
  });

  it.each<[MessageSort, string]>([
    ['chatter', 'obliged'],
    ['sources', 'is that written somewhere'],
    ['question', 'who waters lawns'],
    ['question', 'does a florist earn that'],
  ])('goes beyond their wording: %s: %s', (sort, text) => {
    expect(sortOf(text.split(' '))).toBe(sort);
  });
});

describe('the file', () => {
  it('is the same, byte for byte, for the same messages, and says what it is', () => {
    expect(JSON.stringify(trainSorter(MESSAGES, 'A test.'))).toBe(JSON.stringify(file));
    expect(file.about).toBe('A test.');
  });

  it('has weights of a tenth and more, each for a sort', () => {
    const pairs = Object.values(file.weights).flat();
    expect(pairs.every((unit, at) => at % 2 === 1 || unit in MESSAGE_SORTS)).toBe(true);
    expect(pairs.every((weight, at) => at % 2 === 0 || Math.abs(weight) >= 10)).toBe(true);
  });

  it('knows nothing without messages', () => {
    expect(trainSorter([], '').weights).toEqual({});
  });
});
