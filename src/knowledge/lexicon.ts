import { words } from '../text/words.ts';
import type { Knowledge, Statement } from './model.ts';
import { forEachInSteps, type Steps } from './steps.ts';

/** Which words the documents use, and how telling each is. */
export interface Lexicon {
  /** The distinct stems of a statement, without stop words. */
  readonly stemsOf: (statement: Statement) => ReadonlySet<string>;
  /** Positions of the statements that use the stem, ascending. */
  readonly positionsOf: (stem: string) => readonly number[];
  /** Whether any statement uses the stem. */
  readonly has: (stem: string) => boolean;
  /** How many statements use the stem. */
  readonly frequency: (stem: string) => number;
  /** Whether a lower-case word is a stop word. */
  readonly isStopWord: (word: string) => boolean;
  /** Inverse document frequency, natural logarithm: 0 for a word in every statement; the highest for an unused one. */
  readonly idf: (stem: string) => number;
  /** The spelt-out words of the documents, for correcting misspellings. */
  readonly words: ReadonlySet<string>;
}

/** The lexicon of all statements. */
export function* lexiconSteps(knowledge: Knowledge): Steps<Lexicon> {
  const stopWords = new Set(knowledge.language.stopWords);
  const positions = new Map<string, number[]>();
  const spelt = new Set<string>();
  const stems = new Map<Statement, ReadonlySet<string>>();
  yield* forEachInSteps(knowledge.statements, (statement) => {
    const own = new Set<string>();
    for (const word of words(statement.text)) {
      if (stopWords.has(word.text)) continue;
      own.add(word.stem);
      spelt.add(word.text);
    }
    stems.set(statement, own);
    for (const stem of own) {
      const known = positions.get(stem);
      if (known === undefined) positions.set(stem, [statement.position]);
      else known.push(statement.position);
    }
  });
  const total = knowledge.statements.length;
  const positionsOf = (stem: string): readonly number[] => positions.get(stem) ?? NOWHERE;
  return {
    stemsOf: (statement) => stems.get(statement) ?? NO_STEMS,
    positionsOf,
    has: (stem) => positions.has(stem),
    frequency: (stem) => positionsOf(stem).length,
    isStopWord: (word) => stopWords.has(word),
    idf: (stem) => Math.log((total + 1) / (positionsOf(stem).length + 1)),
    words: spelt,
  };
}

const NO_STEMS: ReadonlySet<string> = new Set();
const NOWHERE: readonly number[] = [];
