import { describe, expect, it } from 'vitest';

import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { fitScore, type SignedRow, signedRows } from '../../scripts/fit/fit-score.ts';
import { probabilityOf } from '../../src/answering/score.ts';
import { LEARNED_SIGNS, PLAIN_SIGNS } from '../../src/answering/signs.ts';
import { buildEngine } from '../../src/ask.ts';
import { buildSigns } from '../support/answers.ts';
import { knowledgeOver } from '../support/small-engine.ts';

/** Statements whose words are those of the question answer nine times in ten, others one time in ten. */
function rowsOf(learnedToo: boolean): readonly SignedRow[] {
  const random = seededRandom(3);
  return Array.from({ length: 400 }, () => {
    const meets = random.chance(0.5);
    const learned = learnedToo ? { learnedShare: random.next() } : {};
    return {
      author: 'ann',
      count: 1,
      signs: buildSigns({ words: Number(meets), ...learned }),
      isRight: random.chance(meets ? 0.9 : 0.1),
    };
  });
}

describe('the fitted weights', () => {
  const weights = fitScore(rowsOf(true), rowsOf(false));

  it('are one for each sign and a base, to three decimals', () => {
    const plain = ['base', ...Object.keys(PLAIN_SIGNS)];
    expect(Object.keys(weights.plain).toSorted()).toEqual(plain.toSorted());
    expect(Object.keys(weights.learned).toSorted()).toEqual(
      [...plain, ...Object.keys(LEARNED_SIGNS)].toSorted(),
    );
    for (const weight of [...Object.values(weights.plain), ...Object.values(weights.learned)])
      expect(weight).toBe(Math.round(1000 * weight) / 1000);
  });

  it('give a sign back the probability that it was seen with', () => {
    expect(probabilityOf(buildSigns({ words: 1 }), weights)).toBeGreaterThan(0.8);
    expect(probabilityOf(buildSigns(), weights)).toBeLessThan(0.2);
  });

  it('leave out a sign that was never seen', () => {
    expect(weights.plain.key).toBeCloseTo(0, 6);
  });
});

describe('the rows to learn from', () => {
  const knowledge = knowledgeOver({
    one: '## CIO: skills\n\nThe CIO knows budgets. {#one-01}\n\nThe CIO can listen. {#one-02}',
  });
  const { frame } = buildEngine(knowledge).ask('which budgets does a CIO know?');
  const rowsFor = (answers: readonly number[]) =>
    signedRows(knowledge, [{ author: 'ann', frame, terms: frame.terms, answers }]);

  it('are the candidates for each question, marked by whether they answer', () => {
    const rows = rowsFor([0]);
    expect(rows.filter(({ isRight }) => isRight)).toHaveLength(1);
    const [right] = rows.filter(({ isRight }) => isRight);
    expect(right?.author).toBe('ann');
    expect(right?.signs.words).toBeGreaterThan(0);
  });

  it('are all wrong where no statement answers', () => {
    const rows = rowsFor([]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ isRight }) => isRight)).toBe(false);
  });
});
