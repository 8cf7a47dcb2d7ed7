import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  forEachTerm,
  type ScoreWeights,
  SIGNS_OF_SEEN,
  SIGNS_OF_UNSEEN,
  scoreBy,
  shippedWeights,
  termNames,
} from '../../src/answering/score.ts';
import { PLAIN_SIGNS } from '../../src/answering/signs.ts';
import { buildSigns } from '../support/answers.ts';
import { HAND_WEIGHTS } from '../support/small-engine.ts';

const byHand = scoreBy(HAND_WEIGHTS);
const BASE = -3.5;
const probabilityOfOdds = (odds: number): number => 1 / (1 + Math.exp(-odds));

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
    const shipped = scoreBy(shippedWeights);
    fc.assert(
      fc.property(anySigns, fc.boolean(), (signs, isSeen) => {
        const probability = shipped.probabilityOf({ ...signs, isSeen });
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('rises with a sign that speaks for the statement, and falls with one that speaks against it', () => {
    fc.assert(
      fc.property(anySigns, fc.double({ min: 0, max: 0.8, noNaN: true }), (signs, low) => {
        const at = (sign: object): number => byHand.probabilityOf({ ...signs, ...sign });
        expect(at({ synonyms: low + 0.2 })).toBeGreaterThan(at({ synonyms: low }));
        expect(at({ foreign: low + 0.2 })).toBeLessThan(at({ foreign: low }));
      }),
    );
  });

  it('is that of the base where nothing speaks for or against it', () => {
    expect(byHand.probabilityOf(buildSigns())).toBeCloseTo(probabilityOfOdds(BASE));
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
    expect(scoreBy(weights).probabilityOf(buildSigns({ isSeen }))).toBeCloseTo(expected);
  });

  it('has what two signs tell together besides what each tells', () => {
    const score = scoreBy({ learned: {}, plain: { words: 1, 'words*onlyRole': 2, 'words*words': -1 } });
    const at = (signs: object): number => score.probabilityOf(buildSigns(signs));
    expect(at({ onlyRole: 1 })).toBeCloseTo(probabilityOfOdds(0));
    expect(at({ words: 0.5 })).toBeCloseTo(probabilityOfOdds(0.5 - 0.25));
    expect(at({ words: 0.5, onlyRole: 1 })).toBeCloseTo(probabilityOfOdds(0.5 + 1 - 0.25));
  });
});

describe('the terms of signs', () => {
  it('are a base, each sign and each pair of them, named in the order in which they are counted', () => {
    const names = termNames(['words', 'search', 'key']);
    expect(names.length).toBe(1 + 3 + 6);
    const found: [string, number][] = [];
    forEachTerm([0.5, 0, 3], (term, value) => found.push([names[term] ?? '', value]));
    expect(Object.fromEntries(found)).toEqual({
      base: 1,
      words: 0.5,
      'words*words': 0.25,
      'words*key': 1.5,
      key: 3,
      'key*key': 9,
    });
  });

  it.each([
    ['plain', shippedWeights.plain, SIGNS_OF_UNSEEN],
    ['learned', shippedWeights.learned, SIGNS_OF_SEEN],
  ])(
    'have one finite weight at most in the shipped %s weights, which have no others',
    (_, weights, signs) => {
      const names = new Set(termNames(signs));
      expect(Object.keys(weights).filter((name) => !names.has(name))).toEqual([]);
      expect(weights.base).toBeLessThan(0);
      for (const weight of Object.values(weights)) expect(Number.isFinite(weight)).toBe(true);
    },
  );
});

describe('what each sign added', () => {
  it('is told in words, the most telling first, without signs that added nothing', () => {
    expect(byHand.contributionsOf(buildSigns({ synonyms: 0.5, noFigure: 1, key: 1 }))).toEqual([
      { sign: PLAIN_SIGNS.noFigure, odds: -4 },
      { sign: PLAIN_SIGNS.synonyms, odds: 2.5 },
      { sign: PLAIN_SIGNS.key, odds: 0.2 },
    ]);
  });

  it('names both signs of a pair', () => {
    const { contributionsOf } = scoreBy({ learned: {}, plain: { 'words*key': 1 } });
    expect(contributionsOf(buildSigns({ words: 1, key: 1 }))).toEqual([
      { sign: `${PLAIN_SIGNS.words}, and ${PLAIN_SIGNS.key}`, odds: 1 },
    ]);
  });

  it('tells of a sign and its pair with itself as one', () => {
    const { contributionsOf } = scoreBy({ learned: {}, plain: { words: 2, 'words*words': -1 } });
    expect(contributionsOf(buildSigns({ words: 1 }))).toEqual([{ sign: PLAIN_SIGNS.words, odds: 1 }]);
  });

  it.each<[string, ScoreWeights]>([
    ['made by hand', HAND_WEIGHTS],
    ['that are shipped, which have pairs', shippedWeights],
  ])('and the base are the log odds of the probability, by weights %s', (_, weights) => {
    const { probabilityOf, contributionsOf } = scoreBy(weights);
    fc.assert(
      fc.property(anySigns, fc.boolean(), (signs, isSeen) => {
        const of = { ...signs, isSeen, learnedCloseness: Number(isSeen) };
        const { base = 0 } = isSeen ? weights.learned : weights.plain;
        const added = contributionsOf(of).reduce((sum, { odds }) => sum + odds, base);
        expect(probabilityOf(of)).toBeCloseTo(probabilityOfOdds(added), 9);
      }),
    );
  });
});
