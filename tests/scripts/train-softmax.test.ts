import { describe, expect, it } from 'vitest';

import { type Layout, type Lesson, trainSoftmax } from '../../scripts/fit/train-softmax.ts';
import { type UnitWeights, unitSums } from '../../src/text/softmax.ts';

/** Cats and dogs share a unit, as both have fur; boats have none but their own. */
const [CAT, DOG, BOAT] = [0, 1, 2];
const FUR = 3;
const LAYOUT: Layout = {
  unitCount: 4,
  classes: [
    [
      [CAT, 1],
      [FUR, 0.5],
    ],
    [
      [DOG, 1],
      [FUR, 0.5],
    ],
    [[BOAT, 1]],
  ],
};
/** Each lesson so many times, as many people say alike. */
const TIMES = 6;
const LESSONS: readonly Lesson[] = [
  { terms: ['it', 'say', 'meow'], classes: [CAT] },
  { terms: ['it', 'say', 'woof'], classes: [DOG] },
  { terms: ['it', 'cross', 'river'], classes: [BOAT] },
  { terms: ['soft'], classes: [CAT, DOG] },
  { terms: ['whiskers'], classes: [CAT] },
].flatMap((lesson) => Array.from({ length: TIMES }, () => lesson));

/** All of them, however small. */
const weights = trainSoftmax(LESSONS, LAYOUT, 1);
/** The fit of each class to these terms. */
function fitsOf(...terms: readonly string[]): readonly number[] {
  const sums = unitSums(weights, LAYOUT.unitCount)(terms);
  return LAYOUT.classes.map((units) =>
    units.reduce((sum, [unit, share]) => sum + share * (sums[unit] ?? 0), 0),
  );
}
function likeliest(...terms: readonly string[]): number {
  const fits = fitsOf(...terms);
  return fits.indexOf(Math.max(...fits));
}
const pairsIn = (of: UnitWeights): readonly number[] => Object.values(of).flat();
const valuesIn = (of: UnitWeights): readonly number[] => pairsIn(of).filter((_, at) => at % 2 === 1);

describe('what is learned of lessons', () => {
  it('is a class of each', () => {
    for (const { terms, classes } of LESSONS) expect(classes, terms.join(' ')).toContain(likeliest(...terms));
  });

  it.each<[string, readonly string[], number]>([
    ['one word of the lesson', ['woof'], DOG],
    ['its words in another order, among new ones', ['river', 'giraffe', 'it'], BOAT],
  ])('goes beyond their wording: %s', (_, terms, expected) => {
    expect(likeliest(...terms)).toBe(expected);
  });

  it('lifts both of two right classes alike', () => {
    const [cat = 0, dog = 0, boat = 0] = fitsOf('soft');
    expect(Math.abs(cat - dog)).toBeLessThan(0.3);
    expect(Math.min(cat, dog)).toBeGreaterThan(boat + 1);
  });

  it('lifts a class by what it shares with another', () => {
    const [, dog = 0, boat = 0] = fitsOf('whiskers');
    expect(dog).toBeGreaterThan(boat);
  });
});

describe('the weights', () => {
  it('are the same, byte for byte, for the same lessons', () => {
    expect(JSON.stringify(trainSoftmax(LESSONS, LAYOUT, 1))).toBe(JSON.stringify(weights));
  });

  it('are of units that there are, in hundredths, their terms in order', () => {
    expect(Object.keys(weights)).toEqual(Object.keys(weights).toSorted());
    expect(pairsIn(weights).every(Number.isInteger)).toBe(true);
    expect(pairsIn(weights).every((unit, at) => at % 2 === 1 || (unit >= 0 && unit < LAYOUT.unitCount))).toBe(
      true,
    );
  });

  it('are left out where they count for less than the least that is kept', () => {
    const fewer = valuesIn(trainSoftmax(LESSONS, LAYOUT));
    expect(fewer.length).toBeLessThan(valuesIn(weights).length);
    expect(Math.min(...fewer.map(Math.abs))).toBeGreaterThanOrEqual(80);
  });

  it('are of every term, but of pairs only those that came three times', () => {
    const rare: Lesson = { terms: ['blue', 'moon'], classes: [BOAT] };
    const terms = Object.keys(trainSoftmax([...LESSONS, rare], LAYOUT));
    expect(terms).toEqual(expect.arrayContaining(['blue', 'moon', 'say meow']));
    expect(terms).not.toContain('blue moon');
  });

  it('are none without lessons, and none of a lesson without terms', () => {
    for (const lessons of [[], [{ terms: [], classes: [CAT] }]])
      expect(trainSoftmax(lessons, LAYOUT)).toEqual({});
  });
});
