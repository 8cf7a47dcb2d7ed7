import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allowedEdits, editDistance } from '../../src/text/near.ts';

describe('editDistance', () => {
  it.each<[string, string, number, string]>([
    ['salary', 'salary', 0, 'the same'],
    ['salery', 'salary', 1, 'a letter replaced'],
    ['salry', 'salary', 1, 'a letter left out'],
    ['sallary', 'salary', 1, 'a letter too many'],
    ['saalry', 'salary', 1, 'neighbours swapped count once'],
    ['infrastrcutrue', 'infrastructure', 2, 'two swaps'],
    ['reprots', 'report', 2, 'a swap and a letter too many'],
    ['ca', 'abc', 3, 'no letter is edited twice, so a swap cannot be split (plain Damerau says 2)'],
    ['', 'cio', 3, 'from nothing'],
    ['cto', '', 3, 'to nothing'],
    ['', '', 0, 'nothing at all'],
    ['abc', 'xyz', 3, 'nothing in common'],
  ])('%s → %s: %i (%s)', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  it('lies between the difference of the lengths and the longer length', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits === 0).toBe(a === b);
      }),
    );
  });
});

describe('allowedEdits', () => {
  it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
    [20, 2],
  ])('a word of %i letters may have %i wrong', (letters, edits) => {
    expect(allowedEdits(letters)).toBe(edits);
  });
});
