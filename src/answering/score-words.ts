import type { Statement } from '../knowledge/model.ts';
import type { Term } from '../search/passage-index.ts';
import { words } from '../text/words.ts';
import type { ContentWord, SynonymWord, Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';

/** A word of an aspect's vocabulary has steered the aspect already, so it counts less as a word. */
const ASPECT_WORD_WEIGHT = 0.6;
/** How well a statement's word meets the question's: the same word counts 1, another of its stem or a synonym less. */
const STEM_WEIGHT = 0.7;
const SYNONYM_WEIGHT = 0.7;
const FILLER_WEIGHT = 0.25;
/** Idf weight that a question's words must have together before meeting them all counts in full (idf: 1 to 6 a word). */
const FULL_WEIGHT = 8;
/** A synonym of several words is met by half of their idf weight; by less, it is another thing. */
const MIN_SYNONYM_MET = 0.5;
/** Idf weight of a word that no document knows: often a slip or a figure of speech, a little less than a rare word's. */
const FOREIGN_WEIGHT = 5;
/** Of a score, the part that depends on how the search ranks the statement among others that meet as much. */
const SEARCH_PART = 0.4;

/** Chatter, or a word that the documents use themselves or by a synonym. */
export function isExplained(word: ContentWord, library: Library): boolean {
  return word.isFiller || library.lexicon.has(word.stem) || word.synonyms.length > 0;
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
  const hits = library.index.search(terms);
  const best = hits[0]?.score ?? 0;
  const weighed = content.map((word) => ({ word, weight: weightOf(word, library) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const foreign = content.filter((word) => !isExplained(word, library)).length * FOREIGN_WEIGHT;
  const scores = new Map<Statement, WordScore>();
  for (const { statement, score } of hits) {
    const met = weighed.reduce((sum, { word, weight }) => sum + weight * howMet(word, statement, library), 0);
    const share = met / Math.max(total, FULL_WEIGHT);
    scores.set(statement, {
      text: share * (1 - SEARCH_PART + (SEARCH_PART * score) / best),
      coverage: met / (total + foreign),
    });
  }
  return scores;
}

function kindWeight(word: ContentWord): number {
  return word.isFiller ? FILLER_WEIGHT : word.isAspect ? ASPECT_WORD_WEIGHT : 1;
}

/** How telling a word is where documents use it; 0 for one that they don't. */
function weightOf(word: ContentWord, { lexicon }: Library): number {
  const synonyms = word.synonyms.flat().map(({ stem }) => (lexicon.has(stem) ? lexicon.idf(stem) : 0));
  const own = lexicon.idfOfBase(word.base) ?? (lexicon.has(word.stem) ? lexicon.idf(word.stem) : 0);
  return Math.max(own, ...synonyms) * kindWeight(word);
}

/** 0 to 1. */
function howMet(word: ContentWord, statement: Statement, { lexicon }: Library): number {
  const bases = lexicon.basesOf(statement);
  const stems = lexicon.stemsOf(statement);
  const isMet = ({ base, stem }: SynonymWord): number =>
    bases.has(base) ? 1 : stems.has(stem) ? STEM_WEIGHT : 0;
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
