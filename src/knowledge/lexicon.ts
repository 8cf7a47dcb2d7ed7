import { type Word, words } from '../text/words.ts';
import type { Knowledge, Statement } from './model.ts';
import { forEachInSteps, type Steps } from './steps.ts';
import { vocabulary } from './vocabulary.ts';

/** Which words the documents use, and how telling each is. */
export interface Lexicon {
  /** The distinct stems of a statement, without stop words and without the words that name a role. */
  readonly stemsOf: (statement: Statement) => ReadonlySet<string>;
  /** The stems of a statement in order, one for each time that it is said. */
  readonly saidIn: (statement: Statement) => readonly string[];
  /** The distinct stems of the headings above a statement and of its document's title. */
  readonly stemsAbove: (statement: Statement) => ReadonlySet<string>;
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
  const { roles } = vocabulary(knowledge.roles, []);
  /** "Chief marketing officer" says nothing of marketing: whose fact it is, the statement's roles tell. */
  const telling = (text: string): readonly Word[] => {
    const said = words(text);
    const names = new Set(roles.find(said).flatMap(({ from, to }) => said.slice(from, to)));
    return said.filter((word) => !stopWords.has(word.text) && !names.has(word));
  };
  yield* forEachInSteps(knowledge.statements, (statement) => {
    const own = new Set<string>();
    for (const { text, stem } of telling(statement.text)) {
      own.add(stem);
      spelt.add(text);
    }
    stems.set(statement, own);
    for (const stem of own) {
      const known = positions.get(stem);
      if (known === undefined) positions.set(stem, [statement.position]);
      else known.push(statement.position);
    }
  });
  const total = knowledge.statements.length;
  /** Statements of one section share a set. */
  const above = new Map<string, ReadonlySet<string>>();
  const aboveOf = new Map<Statement, ReadonlySet<string>>();
  const positionsOf = (stem: string): readonly number[] => positions.get(stem) ?? NOWHERE;
  return {
    stemsOf: (statement) => stems.get(statement) ?? NO_STEMS,
    saidIn: ({ text }) => telling(text).map(({ stem }) => stem),
    stemsAbove: (statement) => {
      const known = aboveOf.get(statement);
      if (known !== undefined) return known;
      const { section, heading, document } = statement;
      const text = `${document.title}. ${section}. ${heading}`;
      const found = above.get(text) ?? new Set(telling(text).map(({ stem }) => stem));
      above.set(text, found);
      aboveOf.set(statement, found);
      return found;
    },
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
