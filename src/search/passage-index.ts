import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Statement } from '../knowledge/model.ts';
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';

/** A statement that holds some of the words looked for. */
export interface Hit {
  readonly statement: Statement;
  /** BM25, length-normalised; only comparable within one search. */
  readonly score: number;
}

/** A stem to look for; `weight` 1 for the asker's own words, less for words that stand in for them. */
export interface Term {
  readonly stem: string;
  readonly weight: number;
}

/** Whether the statement at a position is searched at all; asked for every posting, so it must be quick. */
export type Scope = (position: number) => boolean;

export interface PassageIndex {
  /** Statements within the scope with any of the terms, best first; at most MAX_HITS. */
  readonly search: (terms: readonly Term[], scope: Scope) => readonly Hit[];
}

/**
 * BM25 as measured best for short passages: term saturation k (recommended 0.5 to 2), length normalisation b
 * (0 to 1), and no lower bound d, which MiniSearch's default of 0.5 adds.
 */
const BM25 = { k: 0.9, b: 0.7, d: 0 };
/** MiniSearch multiplies a score by the number of matched terms, which is for longer passages: this power of it is taken out again. */
const MATCHED_TERMS_EXPONENT = 0.75;
/**
 * A search looks through so many postings at most, of the rarest terms first: in a large folder a word of every other
 * statement finds nothing that rarer ones do not. Of the shipped documents only the longest questions have so many.
 */
const MAX_POSTINGS = 500;
/** …and for so many terms: a question of a hundred words is found by its rarest. */
const MAX_TERMS = 40;
/** With more hits no more answers were right, on the folds. */
export const MAX_HITS = 30;

interface Indexed {
  readonly id: number;
  readonly text: string;
}

/** An index over all statements; the only user of MiniSearch. Only whole stems match: spelling is corrected before. */
export function* passageIndexSteps({ statements }: Knowledge, lexicon: Lexicon): Steps<PassageIndex> {
  const index = new MiniSearch<Indexed>({
    idField: 'id',
    fields: ['text'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (term) => term,
    searchOptions: { tokenize: (stems) => stems.split(' '), prefix: false, fuzzy: false, bm25: BM25 },
  });
  yield* forEachInSteps(statements, (statement) =>
    index.add({ id: statement.position, text: lexicon.saidIn(statement).join(' ') }),
  );
  const search: PassageIndex['search'] = (terms, scope) => {
    const weights = new Map<string, number>();
    for (const { stem, weight } of terms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
    const stems = affordable([...weights.keys()], lexicon);
    if (stems.length === 0) return [];
    const options: SearchOptions = {
      boostTerm: (stem) => weights.get(stem) ?? 1,
      // Five times as fast as a filter, which is asked when everything has been scored.
      boostDocument: (position) => (scope(Number(position)) ? 1 : 0),
    };
    return index
      .search(stems.join(' '), options)
      .flatMap(({ id, score, queryTerms }): Hit[] => {
        const statement = statements[Number(id)];
        return statement === undefined
          ? []
          : [{ statement, score: score / queryTerms.length ** MATCHED_TERMS_EXPONENT }];
      })
      .sort((a, b) => b.score - a.score || a.statement.position - b.statement.position)
      .slice(0, MAX_HITS);
  };
  return { search };
}

/** The rarest terms within MAX_POSTINGS; one at least. */
function affordable(stems: readonly string[], { frequency }: Lexicon): readonly string[] {
  let postings = 0;
  return stems
    .filter((stem) => frequency(stem) > 0)
    .sort((a, b) => frequency(a) - frequency(b))
    .filter((stem, at) => {
      postings += frequency(stem);
      return at === 0 || (at < MAX_TERMS && postings <= MAX_POSTINGS);
    });
}
