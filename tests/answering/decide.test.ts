import { describe, expect, it } from 'vitest';

import { THRESHOLDS, type Tone, toneOf } from '../../src/answering/decide.ts';
import { buildCandidate, buildStatement } from '../support/answers.ts';

const { sure, sureUnseen, unsure } = THRESHOLDS;
const ranked = (...probabilities: readonly number[]) =>
  probabilities.map((probability) => buildCandidate(buildStatement(`It is ${probability}.`), probability));

describe('how sure the bot may sound', () => {
  it.each<[Tone, string, readonly number[]]>([
    ['sure', 'from the threshold on', [sure]],
    ['unsure', 'just below it', [sure - 0.001]],
    ['unsure', 'from the lower threshold on', [unsure]],
    ['no', 'below both', [unsure - 0.001]],
    ['no', 'without a candidate', []],
    ['unsure', 'by the first candidate, whatever follows', [unsure, sure]],
  ])('is "%s" %s', (tone, _, probabilities) => {
    expect(toneOf(ranked(...probabilities))).toBe(tone);
  });

  it('is measured by another threshold where one is given', () => {
    expect(toneOf(ranked(0.5), 0.4)).toBe('sure');
    expect(toneOf(ranked(0.5), 0.6)).toBe('unsure');
  });

  it('asks for less of a statement that the learned term has not seen', () => {
    const [seen] = ranked(sureUnseen);
    const unseen = buildCandidate(buildStatement('Unseen.'), sureUnseen, { isSeen: false });
    expect(toneOf(seen === undefined ? [] : [seen])).toBe('unsure');
    expect(toneOf([unseen])).toBe('sure');
    expect(toneOf([{ ...unseen, probability: sureUnseen - 0.001 }])).toBe('unsure');
  });

  it('has thresholds that are probabilities, the lower one first', () => {
    for (const threshold of Object.values(THRESHOLDS)) {
      expect(threshold).toBeGreaterThan(0);
      expect(threshold).toBeLessThan(1);
    }
    expect(unsure).toBeLessThan(sureUnseen);
    expect(sureUnseen).toBeLessThan(sure);
  });
});
