import type { Lexicon, WordForms } from '../knowledge/lexicon.ts';
import type { Statement } from '../knowledge/model.ts';
import type { Scope, Term } from '../search/passage-index.ts';
import { words } from '../text/words.ts';
import type { ContentWord, SynonymWord, Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';

/** A word of an aspect's vocabulary has steered the aspect already, so it counts less as a word. */
const ASPECT_WORD_WEIGHT = 0.6;
/** How well a statement's word meets the question's: the same word counts 1, another of its stem or a synonym less. */
const STEM_WEIGHT = 0.7;
const SYNONYM_WEIGHT = 0.9;
/** A word of a statement's paraphrases, beside 1 for one of its own. */
const PARAPHRASE_WEIGHT = 0.7;
const FILLER_WEIGHT = 0.32;
/** Idf weight that a question's words must have together before meeting them all counts in full (idf: 1 to 6 a word). */
const FULL_WEIGHT = 8;
/** A synonym of several words is met by half of their idf weight; by less, it is another thing. */
const MIN_SYNONYM_MET = 0.5;
/** Idf weight of a word that no document knows: often a slip or a figure of speech, a little less than a rare word's. */
const FOREIGN_WEIGHT = 5;
/** Of a score, the part that depends on how the search ranks the statement among others that meet as much. */
const SEARCH_PART = 0.4;

/** Chatter, or a word that the documents use themselves or by a synonym. */
export function isExplained(word: ContentWord, lexicon: Lexicon): boolean {
  return word.isFiller || lexicon.has(word.stem) || word.synonyms.length > 0;
}

/** Part of an aspect's own name, which says no more than the aspect does. */
export function isLabel(word: ContentWord, aspects: Understanding['aspects']): boolean {
  return aspects.some(({ value }) => words(value.label).some((label) => label.base === word.base));
}

/** The words worth searching: all but chatter, or all when there is only chatter and no aspect. */
export function searchedWords(understanding: Understanding): readonly ContentWord[] {
  const telling = understanding.contentWords.filter((word) => !word.isFiller);
  return telling.length > 0 || understanding.aspects.length > 0 ? telling : understanding.contentWords;
}

export interface WordScore {
  /** How well a statement's words meet the question's, 0 to 1. */
  readonly text: number;
  /** The share of all that the question says, words that no document knows included, 0 to 1. */
  readonly coverage: number;
}

export const NO_WORDS: WordScore = { text: 0, coverage: 0 };

/**
 * How well each statement's words meet the question's, 0 to 1: the share of their idf weight, lowered where the
 * search ranks the statement behind others. Statements that meet no word are left out.
 */
export function scoreWords(
  understanding: Understanding,
  scope: Scope,
  library: Library,
): ReadonlyMap<Statement, WordScore> {
  const content = understanding.contentWords.filter(
    (word) =>
      !isLabel(word, understanding.aspects) &&
      (!word.isFiller || library.lexicon.idfOfBase(word.base) !== undefined),
  );
  const terms = content.flatMap((word): readonly Term[] => [
    { stem: word.stem, weight: kindWeight(word) },
    ...word.synonyms.flat().map(({ stem }) => ({ stem, weight: SYNONYM_WEIGHT * kindWeight(word) })),
  ]);
  const hits = library.index.search(terms, scope);
  const best = hits[0]?.score ?? 0;
  const weighed = content.map((word) => ({ word, weight: weightOf(word, library) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<Statement, WordScore>();
  for (const { statement, score } of hits) {
    const { met, foreign } = meet(weighed, statement, library);
    const share = met / Math.max(total, FULL_WEIGHT);
    scores.set(statement, {
      text: share * (1 - SEARCH_PART + (SEARCH_PART * score) / best),
      coverage: met / (total + foreign * FOREIGN_WEIGHT),
    });
  }
  return scores;
}

function kindWeight(word: ContentWord): number {
  return word.isFiller ? FILLER_WEIGHT : word.isAspect ? ASPECT_WORD_WEIGHT : 1;
}

/** How telling a word is where documents or paraphrases use it; 0 for one that they don't. */
function weightOf(word: ContentWord, { lexicon }: Library): number {
  const synonyms = word.synonyms.flat().map(({ stem }) => (lexicon.knows(stem) ? lexicon.idf(stem) : 0));
  const own = lexicon.idfOfBase(word.base) ?? (lexicon.knows(word.stem) ? lexicon.idf(word.stem) : 0);
  return Math.max(own, ...synonyms) * kindWeight(word);
}

interface Weighed {
  readonly word: ContentWord;
  readonly weight: number;
}

interface Met {
  /** Weight of the words that the statement meets, by its own words and those of its best paraphrase. */
  readonly met: number;
  /** Words that are met nowhere, and that no document uses. */
  readonly foreign: number;
}

/** How the question's words are met by a statement's own words together with one of its paraphrases. */
function meet(weighed: readonly Weighed[], statement: Statement, { lexicon }: Library): Met {
  const forms = lexicon.formsOf(statement);
  const paraphrases = lexicon.paraphrasesOf(statement);
  const gains = new Array<number>(paraphrases?.count ?? 0).fill(0);
  let own = 0;
  let foreign = 0;
  for (const { word, weight } of weighed) {
    const met = howMet(word, forms, lexicon);
    own += weight * met;
    const sayAlike = paraphrases?.bases.get(word.base) ?? 0;
    const sayRelated = paraphrases?.stems.get(word.stem) ?? 0;
    for (let at = 0, bits = sayAlike | sayRelated; bits !== 0; at++, bits >>>= 1) {
      if ((bits & 1) === 0) continue;
      const reached = PARAPHRASE_WEIGHT * ((sayAlike >>> at) & 1 ? 1 : STEM_WEIGHT);
      gains[at] = (gains[at] ?? 0) + weight * Math.max(0, reached - met);
    }
    if (met === 0 && (sayAlike | sayRelated) === 0 && !isExplained(word, lexicon)) foreign++;
  }
  return { met: own + Math.max(0, ...gains), foreign };
}

/** By the statement's own words, 0 to 1. */
function howMet(word: ContentWord, forms: WordForms, lexicon: Lexicon): number {
  const isMet = ({ base, stem }: SynonymWord): number =>
    forms.bases.has(base) ? 1 : forms.stems.has(stem) ? STEM_WEIGHT : 0;
  const own = isMet(word);
  if (own > 0) return own;
  let best = 0;
  for (const synonym of word.synonyms) {
    let met = 0;
    let total = 0;
    for (const part of synonym) {
      const idf = lexicon.idf(part.stem);
      total += idf;
      met += idf * isMet(part);
    }
    if (total > 0) best = Math.max(best, met / total);
  }
  return best < MIN_SYNONYM_MET ? 0 : SYNONYM_WEIGHT * best;
}
