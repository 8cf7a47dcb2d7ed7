import { describe, expect, it } from 'vitest';

import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { fitScore, type SignedRow, signedRows } from '../../scripts/fit/fit-score.ts';
import { SIGNS_OF_SEEN, SIGNS_OF_UNSEEN, scoreBy, termNames } from '../../src/answering/score.ts';
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

  it('are of signs, of pairs of them and of a base, to two decimals', () => {
    const unknown = (of: typeof SIGNS_OF_SEEN, found: object) => {
      const names = termNames(of);
      return Object.keys(found).filter((name) => !names.includes(name));
    };
    expect(unknown(SIGNS_OF_UNSEEN, weights.plain)).toEqual([]);
    expect(unknown(SIGNS_OF_SEEN, weights.learned)).toEqual([]);
    expect(Object.keys(weights.learned)).toContain('learnedShare*learnedShare');
    for (const weight of [...Object.values(weights.plain), ...Object.values(weights.learned)])
      expect(weight).toBe(Math.round(100 * weight) / 100);
  });

  it('give a sign back the probability that it was seen with', () => {
    const { probabilityOf } = scoreBy(weights);
    expect(probabilityOf(buildSigns({ words: 1 }))).toBeGreaterThan(0.8);
    expect(probabilityOf(buildSigns())).toBeLessThan(0.2);
  });

  it('leave out a sign that was never seen', () => {
    expect(weights.plain).not.toHaveProperty('key');
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
