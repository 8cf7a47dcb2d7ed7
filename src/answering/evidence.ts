import type { Role } from '../knowledge/model.ts';
import { isCommonWord } from '../text/english.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';
import { isExplained, searchedWords } from './score-words.ts';

/** What speaks for and against the best statements being an answer; each at least 0. */
export interface EvidenceSigns {
  /** 1, always. */
  readonly base: number;
  /** 1 when a covered role is named. */
  readonly role: number;
  /** 1 when an aspect is named. */
  readonly aspect: number;
  /** 1 for "who …" and for a comparison: it is about roles, whatever its words. */
  readonly asksForRole: number;
  /** The largest share of what the question says that one statement meets, 0 to 1. */
  readonly coverage: number;
  /** How well the words of one statement meet the question's, 0 to 1. */
  readonly text: number;
  /** How well the best statement's aspects meet the question's, 0 to 1. */
  readonly topAspect: number;
  /** Words that are no chatter, up to MAX_WORDS: long questions are met in part. */
  readonly words: number;
  /** Words that nothing near meets… */
  readonly foreign: number;
  /** …those of them that narrow the question ("in …")… */
  readonly objects: number;
  /** …and those that are no common English words. */
  readonly rare: number;
}

/**
 * What each sign adds to the log-odds of an answer: `npm run fit:odds` finds them from the golden questions. Only `rare`
 * is set by hand, between -3, which holds every colloquial word against an answer, and what it finds (-2.2).
 */
const ODDS: EvidenceSigns = {
  base: -2.35,
  role: 2.2,
  aspect: 2.6,
  asksForRole: 2,
  coverage: 2.85,
  text: 0.25,
  topAspect: 0.7,
  words: 0.22,
  foreign: -0.55,
  objects: -0.75,
  rare: -2.5,
};
const MAX_WORDS = 6;
/** A shorter word is an abbreviation. */
const MIN_RARE_LETTERS = 4;
/** Of a question without an aspect the best statement must meet this share at least (0 to 1). */
const MIN_COVERAGE = 0.1;
/** So many of the best statements are looked at. */
const EVIDENCE = 10;

/** The best of the candidates: what may be evidence. */
export function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.slice(0, EVIDENCE);
}

/** The words by which evidence is judged: neither chatter nor the names of aspects. */
export function judgedWords(understanding: Understanding): readonly ContentWord[] {
  return searchedWords(understanding).filter((word) => !word.isAspect && !word.isFiller);
}

/** Whether the best statements answer the question. */
export function isEvidence(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): boolean {
  const signs = evidenceSigns(understanding, roles, candidates, library);
  const isOpen = signs.aspect === 0 && signs.asksForRole === 0;
  if (isOpen && signs.coverage < MIN_COVERAGE) return false;
  const namesNothing = signs.role === 0 && signs.aspect === 0;
  if (namesNothing && !isSaid(judgedWords(understanding), candidates, library)) return false;
  const names = Object.keys(ODDS) as (keyof EvidenceSigns)[];
  return names.reduce((odds, name) => odds + ODDS[name] * signs[name], 0) >= 0;
}

export function evidenceSigns(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): EvidenceSigns {
  const { aspects, intent } = understanding;
  const judged = judgedWords(understanding);
  const foreign = judged.filter((word) => isForeign(word, candidates, library));
  const best = bestOf(candidates);
  return {
    base: 1,
    role: Number(roles.length > 0),
    aspect: Number(aspects.length > 0),
    asksForRole: Number(intent === 'which_role' || intent === 'compare'),
    coverage: Math.max(0, ...best.map((candidate) => candidate.coverage)),
    text: Math.max(0, ...best.map((candidate) => candidate.text)),
    topAspect: best[0]?.aspect ?? 0,
    words: Math.min(MAX_WORDS, judged.length),
    foreign: foreign.length,
    objects: foreign.filter(({ narrows }) => narrows === 'object').length,
    rare: foreign.filter(({ text }) => text.length >= MIN_RARE_LETTERS && !isCommonWord(text)).length,
  };
}

/** A word that neither the vocabulary nor any document knows, nor a paraphrase of what comes near. */
export function isForeign(
  word: ContentWord,
  candidates: readonly Candidate[],
  { lexicon }: Library,
): boolean {
  if (word.isAspect || isExplained(word, lexicon)) return false;
  return bestOf(candidates).every(({ statement }) => !lexicon.paraphrasesOf(statement).has(word.stem));
}

/** One of the best statements has a word itself, or what documents say for it; a paraphrase alone may be a coincidence. */
function isSaid(
  words: readonly ContentWord[],
  candidates: readonly Candidate[],
  { lexicon }: Library,
): boolean {
  const best = bestOf(candidates).map(({ statement }) => lexicon.formsOf(statement).stems);
  return words.some((word) =>
    [word, ...word.synonyms.flat()].some(({ stem }) => best.some((stems) => stems.has(stem))),
  );
}
