import type { Lexicon } from '../knowledge/lexicon.ts';
import { MAX_PARAPHRASES } from '../knowledge/lexicon.ts';
import type { Positions, WordPostings } from '../search/word-postings.ts';
import type { ContentWord, SynonymWord } from '../understanding/understanding.ts';

/** How well a statement's word meets the question's: the same word counts 1, another of its stem or a synonym less. */
const STEM_WEIGHT = 0.7;
const SYNONYM_WEIGHT = 0.9;
/** A word of a statement's paraphrases, beside 1 for one of its own. */
const PARAPHRASE_WEIGHT = 0.65;
/** A synonym of several words is met by half of their idf weight; by less, it is another thing. */
const MIN_SYNONYM_MET = 0.5;

/** A word of the question, and how much it weighs. */
export interface WeighedWord {
  readonly word: ContentWord;
  readonly weight: number;
  /** Neither a document nor the vocabulary knows it. */
  readonly isForeign: boolean;
}

/** How the statements, in the order in which they were given, meet the question's words. */
export interface MetWords {
  /** Weight of the words that each meets, by its own words together with those of its best paraphrase. */
  readonly weights: Float64Array;
  /** Foreign words that each does not meet. */
  readonly foreign: Float64Array;
}

/**
 * Goes through the question's words and, for each, only through the statements that have it: in a few hundred
 * statements a question meets a handful.
 */
export function meetWords(
  question: readonly WeighedWord[],
  positions: Positions,
  postings: WordPostings,
  lexicon: Lexicon,
): MetWords {
  const count = positions.length;
  const slots = new Map(positions.map((position, slot) => [position, slot]));
  const weights = new Float64Array(count);
  const foreign = new Float64Array(count).fill(question.filter(({ isForeign }) => isForeign).length);
  const gains = new Float64Array(count * MAX_PARAPHRASES);
  for (const { word, weight, isForeign } of question) {
    const met = meetWord(word, count, slots, postings, lexicon);
    for (let slot = 0; slot < count; slot++) weights[slot] = (weights[slot] ?? 0) + weight * (met[slot] ?? 0);
    const paraphrased = postings.paraphrasedWith(word.stem);
    for (const [at, position] of paraphrased.positions.entries()) {
      const slot = slots.get(position);
      if (slot === undefined) continue;
      const gain = weight * Math.max(0, PARAPHRASE_WEIGHT - (met[slot] ?? 0));
      let of = slot * MAX_PARAPHRASES;
      for (let bits = paraphrased.bits[at] ?? 0; bits !== 0; bits >>>= 1, of++)
        if ((bits & 1) === 1) gains[of] = (gains[of] ?? 0) + gain;
      if (isForeign) foreign[slot] = (foreign[slot] ?? 0) - 1;
    }
  }
  for (let slot = 0; slot < count; slot++)
    weights[slot] =
      (weights[slot] ?? 0) +
      Math.max(...gains.subarray(slot * MAX_PARAPHRASES, (slot + 1) * MAX_PARAPHRASES));
  return { weights, foreign };
}

/** By a statement's own words, 0 to 1, for each statement. */
function meetWord(
  word: ContentWord,
  count: number,
  slots: ReadonlyMap<number, number>,
  postings: WordPostings,
  lexicon: Lexicon,
): Float64Array {
  const own = new Float64Array(count);
  add(own, word, 1, slots, postings);
  for (const synonym of word.synonyms) {
    const together = new Float64Array(count);
    const total = synonym.reduce((sum, part) => sum + lexicon.idf(part.stem), 0);
    if (total === 0) continue;
    for (const part of synonym) add(together, part, lexicon.idf(part.stem) / total, slots, postings);
    for (let slot = 0; slot < count; slot++) {
      const met = together[slot] ?? 0;
      const isCloser = met >= MIN_SYNONYM_MET && SYNONYM_WEIGHT * met > (own[slot] ?? 0);
      if (isCloser) own[slot] = SYNONYM_WEIGHT * met;
    }
  }
  return own;
}

/** The whole weight where a statement has the same word, a part of it where it has another of its stem. */
function add(
  met: Float64Array,
  { base, stem }: SynonymWord,
  weight: number,
  slots: ReadonlyMap<number, number>,
  postings: WordPostings,
): void {
  const same = new Set<number>();
  for (const position of postings.withBase(base)) {
    const slot = slots.get(position);
    if (slot === undefined) continue;
    met[slot] = (met[slot] ?? 0) + weight;
    same.add(slot);
  }
  for (const position of postings.withStem(stem)) {
    const slot = slots.get(position);
    if (slot !== undefined && !same.has(slot)) met[slot] = (met[slot] ?? 0) + weight * STEM_WEIGHT;
  }
}
