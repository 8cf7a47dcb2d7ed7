import { words } from '../text/words.ts';
import type { Knowledge, Statement } from './model.ts';
import { forEachInSteps, type Steps } from './steps.ts';

/** Which words the documents use, and how telling each is. */
export interface Lexicon {
  /** The words of a statement. */
  readonly formsOf: (statement: Statement) => WordForms;
  /** The stems of its paraphrases, and for each those that use it, as bits: the first paraphrase is bit 0. */
  readonly paraphrasesOf: (statement: Statement) => ReadonlyMap<string, number>;
  /** Whether any statement uses the stem. */
  readonly has: (stem: string) => boolean;
  /** Whether any statement or paraphrase uses the stem. */
  readonly knows: (stem: string) => boolean;
  /** How many statements use the stem, in their own words or a paraphrase. */
  readonly frequency: (stem: string) => number;
  /** Whether a lower-case word is a stop word. */
  readonly isStopWord: (word: string) => boolean;
  /**
   * Inverse document frequency over statements with their paraphrases, natural logarithm: 0 for a word in every
   * statement; the highest for an unused one.
   */
  readonly idf: (stem: string) => number;
  /** The same for a base form; undefined when no statement uses it. */
  readonly idfOfBase: (base: string) => number | undefined;
  /** Every stem that a statement or paraphrase uses. */
  readonly stems: readonly string[];
  /** The spelt-out words of documents and paraphrases, for mending misspellings. */
  readonly words: ReadonlySet<string>;
}

/** Distinct words without stop words: by stem, and by base form, which is a closer match. */
export interface WordForms {
  readonly stems: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/** The lexicon of all statements. */
export function* lexiconSteps(knowledge: Knowledge): Steps<Lexicon> {
  const stopWords = new Set(knowledge.language.stopWords);
  const frequency = new Map<string, number>();
  const baseFrequency = new Map<string, number>();
  const spelt = new Set<string>();
  const used = new Set<string>();
  const texts = new Map<Statement, WordForms>();
  const paraphrases = new Map<Statement, ReadonlyMap<string, number>>();
  const read = (text: string): Forms => {
    const forms = { stems: new Set<string>(), bases: new Set<string>() };
    for (const word of words(text)) {
      if (stopWords.has(word.text)) continue;
      forms.stems.add(word.stem);
      forms.bases.add(word.base);
      spelt.add(word.text);
    }
    return forms;
  };
  yield* forEachInSteps(knowledge.statements, (statement) => {
    const own = read(statement.text);
    texts.set(statement, own);
    for (const stem of own.stems) used.add(stem);
    const asked = (knowledge.paraphrases.get(statement) ?? []).map(read);
    if (asked.length > 0) paraphrases.set(statement, together(asked));
    count(
      frequency,
      [own, ...asked].map(({ stems }) => stems),
    );
    count(
      baseFrequency,
      [own, ...asked].map(({ bases }) => bases),
    );
  });
  const total = knowledge.statements.length;
  const idfOf = (holders: number): number => Math.log((total + 1) / (holders + 1));
  return {
    formsOf: (statement) => texts.get(statement) ?? NO_FORMS,
    paraphrasesOf: (statement) => paraphrases.get(statement) ?? NO_PARAPHRASES,
    has: (stem) => used.has(stem),
    knows: (stem) => frequency.has(stem),
    frequency: (stem) => frequency.get(stem) ?? 0,
    isStopWord: (word) => stopWords.has(word),
    idf: (stem) => idfOf(frequency.get(stem) ?? 0),
    idfOfBase: (base) => {
      const holders = baseFrequency.get(base);
      return holders === undefined ? undefined : idfOf(holders);
    },
    stems: [...frequency.keys()],
    words: spelt,
  };
}

interface Forms {
  readonly stems: Set<string>;
  readonly bases: Set<string>;
}

const NO_FORMS: WordForms = { stems: new Set(), bases: new Set() };

/** One holder more for each word, however many of the texts have it. */
function count(frequency: Map<string, number>, texts: readonly ReadonlySet<string>[]): void {
  const distinct = new Set<string>();
  for (const text of texts) for (const word of text) distinct.add(word);
  for (const word of distinct) frequency.set(word, (frequency.get(word) ?? 0) + 1);
}

function together(asked: readonly Forms[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, { stems }] of asked.entries()) {
    const bit = 1 << at;
    for (const stem of stems) found.set(stem, (found.get(stem) ?? 0) | bit);
  }
  return found;
}

const NO_PARAPHRASES: ReadonlyMap<string, number> = new Map();
