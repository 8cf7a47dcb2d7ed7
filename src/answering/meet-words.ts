import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Statement } from '../knowledge/model.ts';
import type { WordPostings } from '../search/word-postings.ts';
import type { ContentWord, SynonymWord } from '../understanding/understanding.ts';

/** How well a statement's word meets the question's: the same word counts 1, another of its stem or a synonym less. */
const STEM_WEIGHT = 0.5;
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
 * Goes through the question's words and, for each, only through the statements that have it: of a few hundred
 * statements a word meets a handful.
 */
export function meetWords(
  question: readonly WeighedWord[],
  statements: readonly Statement[],
  postings: WordPostings,
  lexicon: Lexicon,
): MetWords {
  const count = statements.length;
  const slots = slotsOf(statements);
  const scene: Scene = { statements, slots, postings, lexicon };
  const weights = new Float64Array(count);
  const foreign = new Float64Array(count).fill(question.filter(({ isForeign }) => isForeign).length);
  const width = postings.mostParaphrases;
  const gains = new Float64Array(count * width);
  const bestGains = new Float64Array(count);
  const met = new Float64Array(count);
  const together = new Float64Array(count);
  for (const { word, weight, isForeign } of question) {
    meetWord(word, scene, met.fill(0), together);
    for (let slot = 0; slot < count; slot++) weights[slot] = (weights[slot] ?? 0) + weight * (met[slot] ?? 0);
    const paraphrased = postings.paraphrasedWith(word.stem);
    for (let at = 0; at < paraphrased.positions.length; at++) {
      const slot = (slots[paraphrased.positions[at] ?? -1] ?? 0) - 1;
      if (slot < 0) continue;
      const gain = weight * Math.max(0, PARAPHRASE_WEIGHT - (met[slot] ?? 0));
      let of = slot * width;
      for (let bits = paraphrased.bits[at] ?? 0; bits !== 0; bits >>>= 1, of++) {
        if ((bits & 1) === 0) continue;
        const sum = (gains[of] ?? 0) + gain;
        gains[of] = sum;
        if (sum > (bestGains[slot] ?? 0)) bestGains[slot] = sum;
      }
      if (isForeign) foreign[slot] = (foreign[slot] ?? 0) - 1;
    }
  }
  for (let slot = 0; slot < count; slot++) weights[slot] = (weights[slot] ?? 0) + (bestGains[slot] ?? 0);
  return { weights, foreign };
}

/** Where the statement at a position stands among those looked at, from 1; 0 for one that is not among them. */
type Slots = Int32Array;

function slotsOf(statements: readonly Statement[]): Slots {
  let last = -1;
  for (const { position } of statements) last = Math.max(last, position);
  const slots = new Int32Array(last + 1);
  for (let at = 0; at < statements.length; at++) slots[statements[at]?.position ?? -1] = at + 1;
  return slots;
}

interface Scene {
  readonly statements: readonly Statement[];
  readonly slots: Slots;
  readonly postings: WordPostings;
  readonly lexicon: Lexicon;
}

/**
 * Raises `met`, for each statement, to how well its own words meet a word, 0 to 1. `together` is for working in: a
 * question has dozens of synonyms, and an array for each of them is a third of the time.
 */
function meetWord(word: ContentWord, scene: Scene, met: Float64Array, together: Float64Array): void {
  const { lexicon } = scene;
  add(met, word, 1, scene);
  for (const synonym of word.synonyms) {
    const total = synonym.reduce((sum, part) => sum + lexicon.idf(part.stem), 0);
    if (total === 0) continue;
    together.fill(0);
    for (const part of synonym) add(together, part, lexicon.idf(part.stem) / total, scene);
    for (let slot = 0; slot < met.length; slot++) {
      const share = together[slot] ?? 0;
      const isCloser = share >= MIN_SYNONYM_MET && SYNONYM_WEIGHT * share > (met[slot] ?? 0);
      if (isCloser) met[slot] = SYNONYM_WEIGHT * share;
    }
  }
}

/** A step through a posting takes so many times less than to look whether a statement has a word. */
const STEPS_OF_A_LOOK = 10;

/** The whole weight where a statement has the same word, a part of it where it has another of its stem. */
function add(met: Float64Array, { base, stem }: SynonymWord, weight: number, scene: Scene): void {
  const { statements, slots, postings, lexicon } = scene;
  const same = postings.withBase(base);
  const related = postings.withStem(stem);
  // A word that far more statements have than are looked at is looked for in these.
  if (same.length + related.length > STEPS_OF_A_LOOK * statements.length) {
    for (let slot = 0; slot < statements.length; slot++) {
      const statement = statements[slot];
      if (statement === undefined) continue;
      const { bases, stems } = lexicon.formsOf(statement);
      const part = bases.has(base) ? 1 : stems.has(stem) ? STEM_WEIGHT : 0;
      met[slot] = (met[slot] ?? 0) + weight * part;
    }
    return;
  }
  let next = 0;
  for (let at = 0; at < same.length; at++) {
    const slot = (slots[same[at] ?? -1] ?? 0) - 1;
    if (slot >= 0) met[slot] = (met[slot] ?? 0) + weight;
  }
  // Both lists ascend, so that one walk tells which positions are in both.
  for (let at = 0; at < related.length; at++) {
    const position = related[at] ?? -1;
    while ((same[next] ?? Number.POSITIVE_INFINITY) < position) next++;
    if (same[next] === position) continue;
    const slot = (slots[position] ?? 0) - 1;
    if (slot >= 0) met[slot] = (met[slot] ?? 0) + weight * STEM_WEIGHT;
  }
}
