import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';

/** Positions of the statements whose text has a word, ascending. */
export type Positions = readonly number[];

/** Statements of which a paraphrase has a word: their positions, and beside each the paraphrases as bits. */
export interface ParaphrasePostings {
  readonly positions: Positions;
  readonly bits: readonly number[];
}

/** Which statements have which words: the other way round than the lexicon, for questions to many statements at once. */
export interface WordPostings {
  readonly withBase: (base: string) => Positions;
  readonly withStem: (stem: string) => Positions;
  readonly paraphrasedWith: (stem: string) => ParaphrasePostings;
  /** The most paraphrases that a statement has. */
  readonly mostParaphrases: number;
}

export function* wordPostingsSteps(
  { statements, paraphrases: paraphrased }: Knowledge,
  lexicon: Lexicon,
): Steps<WordPostings> {
  const bases = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const paraphrases = new Map<string, Growing>();
  yield* forEachInSteps(statements, (statement) => {
    const forms = lexicon.formsOf(statement);
    for (const base of forms.bases) add(bases, base, statement.position);
    for (const stem of forms.stems) add(stems, stem, statement.position);
    for (const [stem, bits] of lexicon.paraphrasesOf(statement))
      addBits(paraphrases, stem, statement.position, bits);
  });
  return {
    withBase: (base) => bases.get(base) ?? [],
    withStem: (stem) => stems.get(stem) ?? [],
    paraphrasedWith: (stem) => paraphrases.get(stem) ?? NONE,
    mostParaphrases: [...paraphrased.values()].reduce((most, { length }) => Math.max(most, length), 0),
  };
}

interface Growing {
  readonly positions: number[];
  readonly bits: number[];
}

const NONE: ParaphrasePostings = { positions: [], bits: [] };

function add(postings: Map<string, number[]>, word: string, position: number): void {
  const known = postings.get(word);
  if (known === undefined) postings.set(word, [position]);
  else known.push(position);
}

function addBits(postings: Map<string, Growing>, word: string, position: number, bits: number): void {
  const known = postings.get(word);
  if (known === undefined) postings.set(word, { positions: [position], bits: [bits] });
  else {
    known.positions.push(position);
    known.bits.push(bits);
  }
}
