import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Aspect, Statement } from '../knowledge/model.ts';
import type { Scope, Term } from '../search/passage-index.ts';
import { words } from '../text/words.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';
import { meetWords } from './meet-words.ts';

/** A word of an aspect's vocabulary has steered the aspect already, so it counts less as a word. */
const ASPECT_WORD_WEIGHT = 0.6;
/** Chatter may still tell statements apart. */
const FILLER_WEIGHT = 0.28;
/** A synonym stands in for the asker's word in the search too, and counts a little less. */
const SYNONYM_TERM_WEIGHT = 0.9;
/** Idf weight that a question's words must have together before meeting them all counts in full (idf: 1 to 6 a word). */
const FULL_WEIGHT = 8;
/** Idf weight of a word that no document knows: often a slip or a figure of speech, a little less than a rare word's. */
const FOREIGN_WEIGHT = 5;
/** Of a score, the part that depends on how the search ranks the statement among others that meet as much. */
const SEARCH_PART = 0.4;

/** Chatter, or a word that the documents use themselves or by a synonym. */
export function isExplained(word: ContentWord, lexicon: Lexicon): boolean {
  return word.isFiller || lexicon.has(word.stem) || word.synonyms.length > 0;
}

/** Part of an aspect's own name, which says no more than the aspect does. */
function isLabel(word: ContentWord, aspects: Understanding['aspects']): boolean {
  return aspects.some(({ value }) => labelWords(value).has(word.base));
}

function labelWords(aspect: Aspect): ReadonlySet<string> {
  const known = labels.get(aspect) ?? new Set(words(aspect.label).map((word) => word.base));
  labels.set(aspect, known);
  return known;
}

const labels = new WeakMap<Aspect, ReadonlySet<string>>();

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

/** Of the statements that meet any word. */
export type WordScores = ReadonlyMap<Statement, WordScore>;

export const NO_WORDS: WordScore = { text: 0, coverage: 0 };

/**
 * How well each statement's words meet the question's, 0 to 1: the share of their idf weight, lowered where the
 * search ranks the statement behind others. Statements that meet no word are left out.
 */
export function scoreWords(
  understanding: Understanding,
  scope: Scope,
  { index, postings, lexicon }: Library,
): WordScores {
  const content = understanding.contentWords.filter(
    (word) =>
      !isLabel(word, understanding.aspects) && (!word.isFiller || lexicon.idfOfBase(word.base) !== undefined),
  );
  const hits = index.search(content.flatMap(termsOf), scope);
  const best = hits[0]?.score ?? 0;
  const weighed = content.map((word) => ({
    word,
    weight: weightOf(word, lexicon),
    isForeign: !isExplained(word, lexicon),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const statements = hits.map(({ statement }) => statement);
  const { weights, foreign } = meetWords(weighed, statements, postings, lexicon);
  const scores = new Map<Statement, WordScore>();
  for (const [at, { statement, score }] of hits.entries()) {
    const met = weights[at] ?? 0;
    const rank = 1 - SEARCH_PART + (SEARCH_PART * score) / best;
    const text = (met / Math.max(total, FULL_WEIGHT)) * rank;
    // Words of every statement weigh nothing, and are all that a folder of one statement has.
    const asked = total + (foreign[at] ?? 0) * FOREIGN_WEIGHT;
    scores.set(statement, { text, coverage: asked === 0 ? 1 : met / asked });
  }
  return scores;
}

function termsOf(word: ContentWord): readonly Term[] {
  const weight = kindWeight(word);
  return [
    { stem: word.stem, weight },
    ...word.synonyms.flat().map(({ stem }) => ({ stem, weight: SYNONYM_TERM_WEIGHT * weight })),
  ];
}

function kindWeight(word: ContentWord): number {
  return word.isFiller ? FILLER_WEIGHT : word.isAspect ? ASPECT_WORD_WEIGHT : 1;
}

/** How telling a word is where documents or paraphrases use it; 0 for one that they don't. */
function weightOf(word: ContentWord, lexicon: Lexicon): number {
  const synonyms = word.synonyms.flat().map(({ stem }) => (lexicon.knows(stem) ? lexicon.idf(stem) : 0));
  const own = lexicon.idfOfBase(word.base) ?? (lexicon.knows(word.stem) ? lexicon.idf(word.stem) : 0);
  return Math.max(own, ...synonyms) * kindWeight(word);
}
