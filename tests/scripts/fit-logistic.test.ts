import { describe, expect, it } from 'vitest';

import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { fitLogistic, type SparseRow } from '../../scripts/fit/fit-logistic.ts';

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** A row of these terms. */
function rowOf(terms: readonly number[], isRight: boolean, count = 1): SparseRow {
  const kept = [...terms.entries()].filter(([, value]) => value !== 0);
  return {
    at: Uint16Array.from(kept, ([at]) => at),
    values: Float32Array.from(kept, ([, value]) => value),
    isRight,
    count,
  };
}

/** Rows of a 1 and of signs between 0 and 1, with answers drawn by these weights. */
function drawn(weights: readonly number[], count: number): readonly SparseRow[] {
  const random = seededRandom(11);
  return Array.from({ length: count }, () => {
    const row = weights.map((_, at) => (at === 0 ? 1 : random.next()));
    const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    return rowOf(row, random.chance(probability(odds)));
  });
}

describe('a logistic regression', () => {
  it('finds the weights by which its labels were drawn', () => {
    const weights = [-1, 3, 0, -2];
    const found = fitLogistic(drawn(weights, 20_000), weights.length);
    expect(found).toHaveLength(weights.length);
    for (const [at, weight] of weights.entries())
      expect(Math.abs((found[at] ?? 99) - weight)).toBeLessThan(0.2);
  });

  it('finds the share of yes as log odds where there is nothing but a 1', () => {
    const rows = Array.from({ length: 8 }, (_, at) => rowOf([1], at < 2));
    const [base = 0] = fitLogistic(rows, 1);
    expect(probability(base)).toBeCloseTo(0.25, 3);
  });

  it('gives a sign that is always 0 no weight', () => {
    const rows = [0, 1, 0, 1, 1].map((value, at) => rowOf([1, value, 0], at % 2 === 1));
    expect(fitLogistic(rows, 3)[2]).toBe(0);
  });

  it('counts a row as often as it says', () => {
    const [base = 0] = fitLogistic([rowOf([1], true, 3), rowOf([1], false)], 1);
    expect(probability(base)).toBeCloseTo(0.75, 3);
  });

  it('stays finite where a sign tells everything, or two say the same', () => {
    const rows = [0, 1, 0, 1].map((value) => rowOf([1, value, value], value === 1));
    const [base = 0, one = 0, other = 0] = fitLogistic(rows, 3);
    expect([base, one, other].every(Number.isFinite)).toBe(true);
    expect(one).toBeCloseTo(other, 6);
    expect(probability(base)).toBeLessThan(0.05);
    expect(probability(base + one + other)).toBeGreaterThan(0.95);
  });

  it('has the same weights at every fit, and none for no rows', () => {
    const rows = drawn([0, 1], 200);
    expect(fitLogistic(rows, 2)).toEqual(fitLogistic(rows, 2));
    expect([...fitLogistic([], 2)]).toEqual([0, 0]);
  });
});
