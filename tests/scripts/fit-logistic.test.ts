import { describe, expect, it } from 'vitest';

import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { fitLogistic } from '../../scripts/fit/fit-logistic.ts';

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Rows of a 1 and of signs between 0 and 1, with answers drawn by these weights. */
function drawn(weights: readonly number[], count: number) {
  const random = seededRandom(11);
  const rows = Array.from({ length: count }, () =>
    Float64Array.from(weights, (_, at) => (at === 0 ? 1 : random.next())),
  );
  const labels = rows.map((row) => {
    const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    return Number(random.chance(probability(odds)));
  });
  return { rows, labels };
}

describe('a logistic regression', () => {
  it('finds the weights by which its labels were drawn', () => {
    const weights = [-1, 3, 0, -2];
    const { rows, labels } = drawn(weights, 20_000);
    const found = fitLogistic(rows, labels);
    expect(found).toHaveLength(weights.length);
    for (const [at, weight] of weights.entries())
      expect(Math.abs((found[at] ?? 99) - weight)).toBeLessThan(0.2);
  });

  it('finds the share of yes as log odds where there is nothing but a 1', () => {
    const rows = Array.from({ length: 8 }, () => Float64Array.of(1));
    const [base = 0] = fitLogistic(rows, [1, 1, 0, 0, 0, 0, 0, 0]);
    expect(probability(base)).toBeCloseTo(0.25, 3);
  });

  it('gives a sign that is always 0 no weight', () => {
    const rows = [0, 1, 0, 1, 1].map((value) => Float64Array.of(1, value, 0));
    expect(fitLogistic(rows, [0, 1, 0, 1, 0])[2]).toBe(0);
  });

  it('stays finite where a sign tells everything, or two say the same', () => {
    const rows = [0, 1, 0, 1].map((value) => Float64Array.of(1, value, value));
    const [base = 0, one = 0, other = 0] = fitLogistic(rows, [0, 1, 0, 1]);
    expect([base, one, other].every(Number.isFinite)).toBe(true);
    expect(one).toBeCloseTo(other, 6);
    expect(probability(base)).toBeLessThan(0.05);
    expect(probability(base + one + other)).toBeGreaterThan(0.95);
  });

  it('has the same weights at every fit, and none for no rows', () => {
    const { rows, labels } = drawn([0, 1], 200);
    expect(fitLogistic(rows, labels)).toEqual(fitLogistic(rows, labels));
    expect(fitLogistic([], [])).toEqual([]);
  });
});
