import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contributionsOf, probabilityOf, shippedWeights } from '../../src/answering/score.ts';
import { LEARNED_SIGNS, PLAIN_SIGNS } from '../../src/answering/signs.ts';
import { buildSigns } from '../support/answers.ts';
import { HAND_WEIGHTS } from '../support/small-engine.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySigns = fc
  .array(share, {
    minLength: Object.keys(PLAIN_SIGNS).length,
    maxLength: Object.keys(PLAIN_SIGNS).length,
  })
  .map((values) =>
    buildSigns(Object.fromEntries(Object.keys(PLAIN_SIGNS).map((sign, at) => [sign, values[at] ?? 0]))),
  );

describe('the probability of a statement', () => {
  it('lies between 0 and 1 for any signs, with the shipped weights too', () => {
    fc.assert(
      fc.property(anySigns, fc.boolean(), (signs, isSeen) => {
        const probability = probabilityOf({ ...signs, isSeen }, shippedWeights);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }),
    );
  });

  it('rises with a sign that speaks for the statement, and falls with one that speaks against it', () => {
    fc.assert(
      fc.property(anySigns, fc.double({ min: 0, max: 0.8, noNaN: true }), (signs, low) => {
        const at = (sign: object): number => probabilityOf({ ...signs, ...sign }, HAND_WEIGHTS);
        expect(at({ synonyms: low + 0.2 })).toBeGreaterThan(at({ synonyms: low }));
        expect(at({ foreign: low + 0.2 })).toBeLessThan(at({ foreign: low }));
      }),
    );
  });

  it('is that of the base where nothing speaks for or against it', () => {
    const odds = HAND_WEIGHTS.plain.base;
    expect(probabilityOf(buildSigns(), HAND_WEIGHTS)).toBeCloseTo(1 / (1 + Math.exp(-odds)));
  });

  it.each<[string, boolean, number]>([
    ['by its own weights for a statement that the learned term has seen', true, 0.9],
    ['by the plain weights for any other', false, 0.1],
  ])('is found %s', (_, isSeen, expected) => {
    const odds = (probability: number): number => Math.log(probability / (1 - probability));
    const weights = {
      learned: { ...HAND_WEIGHTS.learned, base: odds(0.9) },
      plain: { ...HAND_WEIGHTS.plain, base: odds(0.1) },
    };
    expect(probabilityOf(buildSigns({ isSeen }), weights)).toBeCloseTo(expected);
  });
});

describe('the shipped weights', () => {
  it.each([
    ['plain', shippedWeights.plain, [...Object.keys(PLAIN_SIGNS), 'base']],
    ['learned', shippedWeights.learned, [...Object.keys(LEARNED_SIGNS), ...Object.keys(PLAIN_SIGNS), 'base']],
  ])('%s: one finite number for each sign, and no other', (_, weights, signs) => {
    expect(Object.keys(weights).sort()).toEqual([...signs].sort());
    for (const weight of Object.values(weights)) expect(Number.isFinite(weight)).toBe(true);
  });
});

describe('what each sign added', () => {
  it('is told in words, the most telling first, without signs that added nothing', () => {
    expect(contributionsOf(buildSigns({ synonyms: 0.5, noFigure: 1, key: 1 }), HAND_WEIGHTS)).toEqual([
      { sign: PLAIN_SIGNS.noFigure, odds: -4 },
      { sign: PLAIN_SIGNS.synonyms, odds: 2.5 },
      { sign: PLAIN_SIGNS.key, odds: 0.2 },
    ]);
  });

  it('and the base are the log odds of the probability', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        const added = contributionsOf(signs, HAND_WEIGHTS).reduce((sum, { odds }) => sum + odds, 0);
        const odds = added + HAND_WEIGHTS.plain.base;
        expect(probabilityOf(signs, HAND_WEIGHTS)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 9);
      }),
    );
  });
});
