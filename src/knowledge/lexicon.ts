import { words } from '../text/words.ts';
import type { Knowledge, Statement } from './model.ts';

/** Which words the documents use, and how telling each is. */
export interface Lexicon {
  /** Distinct stems of a statement, without stop words. */
  readonly stemsOf: (statement: Statement) => ReadonlySet<string>;
  /** Distinct base forms of the same words: a closer match than by stem. */
  readonly basesOf: (statement: Statement) => ReadonlySet<string>;
  /** Whether any statement uses the stem. */
  readonly has: (stem: string) => boolean;
  /** Whether a lower-case word is a stop word. */
  readonly isStopWord: (word: string) => boolean;
  /** Inverse document frequency, natural logarithm: 0 for a word in every statement; the highest for an unused one. */
  readonly idf: (stem: string) => number;
  /** The same for a base form; undefined when no statement uses it. */
  readonly idfOfBase: (base: string) => number | undefined;
  /** The spelt-out words of the documents, for mending misspellings. */
  readonly words: ReadonlySet<string>;
}

/** The lexicon of all statements. */
export function buildLexicon(knowledge: Knowledge): Lexicon {
  const stopWords = new Set(knowledge.language.stopWords);
  const frequency = new Map<string, number>();
  const baseFrequency = new Map<string, number>();
  const spelt = new Set<string>();
  const stems = new Map<Statement, ReadonlySet<string>>();
  const bases = new Map<Statement, ReadonlySet<string>>();
  for (const statement of knowledge.statements) {
    const own = new Set<string>();
    const ownBases = new Set<string>();
    for (const word of words(`${statement.text}`)) {
      if (stopWords.has(word.text)) continue;
      own.add(word.stem);
      ownBases.add(word.base);
      spelt.add(word.text);
    }
    stems.set(statement, own);
    bases.set(statement, ownBases);
    for (const stem of own) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const base of ownBases) baseFrequency.set(base, (baseFrequency.get(base) ?? 0) + 1);
  }
  const total = knowledge.statements.length;
  const idfOf = (count: number): number => Math.log((total + 1) / (count + 1));
  const none: ReadonlySet<string> = new Set();
  return {
    stemsOf: (statement) => stems.get(statement) ?? none,
    basesOf: (statement) => bases.get(statement) ?? none,
    has: (stem) => frequency.has(stem),
    isStopWord: (word) => stopWords.has(word),
    idf: (stem) => idfOf(frequency.get(stem) ?? 0),
    idfOfBase: (base) => {
      const count = baseFrequency.get(base);
      return count === undefined ? undefined : idfOf(count);
    },
    words: spelt,
  };
}
