import MiniSearch from 'minisearch';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Statement } from '../knowledge/model.ts';
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';
import { words } from '../text/words.ts';

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
/** A sum of scores is multiplied by the number of matched terms to this power: MiniSearch takes 1, for longer passages. */
const MATCHED_TERMS_EXPONENT = 0.25;
/**
 * A search looks through so many postings at most, of the rarest terms first: in a large folder a word of every other
 * statement finds nothing that rarer ones do not. The shipped documents have no question with so many.
 */
const MAX_POSTINGS = 1200;
/** The right passage is among the first fifty for 94 to 99 questions of a hundred; beyond these there is none to find. */
export const MAX_HITS = 200;

interface Indexed {
  readonly id: number;
  readonly text: string;
  readonly paraphrases: string;
}

/** The statements that have a stem: their positions, and beside each its score for this stem alone. */
interface Scored {
  readonly positions: readonly number[];
  readonly scores: readonly number[];
}

/**
 * An index over all statements. The only user of MiniSearch, which scores the statements of every stem once: what a
 * search finds is a sum of these, and its own searching would take four times as long.
 */
export function* passageIndexSteps(knowledge: Knowledge, lexicon: Lexicon): Steps<PassageIndex> {
  const { statements } = knowledge;
  const scoredFor = yield* scoredByStemSteps(knowledge, lexicon);
  // Worked in by a search, and zero again at its end: to make them anew would take longer than most searches.
  const sums = new Float64Array(statements.length);
  const matched = new Uint8Array(statements.length);
  const search = (terms: readonly Term[], scope: Scope): readonly Hit[] => {
    const weights = new Map<string, number>();
    for (const { stem, weight } of terms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
    const found: number[] = [];
    for (const stem of affordable([...weights.keys()], lexicon)) {
      const weight = weights.get(stem) ?? 1;
      const { positions, scores } = scoredFor.get(stem) ?? NOWHERE;
      for (let at = 0; at < positions.length; at++) {
        const position = positions[at] ?? -1;
        if (!scope(position)) continue;
        if (matched[position] === 0) found.push(position);
        matched[position] = (matched[position] ?? 0) + 1;
        sums[position] = (sums[position] ?? 0) + weight * (scores[at] ?? 0);
      }
    }
    const hits: Hit[] = [];
    for (const position of found) {
      const statement = statements[position];
      const score = (sums[position] ?? 0) * (matched[position] ?? 0) ** MATCHED_TERMS_EXPONENT;
      if (statement !== undefined) hits.push({ statement, score });
      sums[position] = 0;
      matched[position] = 0;
    }
    return hits
      .sort((a, b) => b.score - a.score || a.statement.position - b.statement.position)
      .slice(0, MAX_HITS);
  };
  return { search };
}

const NOWHERE: Scored = { positions: [], scores: [] };

function* scoredByStemSteps(
  { statements, paraphrases }: Knowledge,
  lexicon: Lexicon,
): Steps<ReadonlyMap<string, Scored>> {
  const stems = (text: string): string[] =>
    words(text)
      .filter((word) => !lexicon.isStopWord(word.text))
      .map((word) => word.stem);
  const index = new MiniSearch<Indexed>({
    idField: 'id',
    fields: ['text', 'paraphrases'],
    tokenize: stems,
    processTerm: (term) => term,
    searchOptions: { tokenize: (stem) => [stem], prefix: false, fuzzy: false, bm25: BM25 },
  });
  yield* forEachInSteps(statements, (statement) => {
    index.add({
      id: statement.position,
      text: statement.text,
      paraphrases: (paraphrases.get(statement) ?? []).join('\n'),
    });
  });
  const scored = new Map<string, Scored>();
  for (const stem of lexicon.stems) {
    const results = index.search(stem);
    scored.set(stem, {
      positions: results.map(({ id }) => Number(id)),
      scores: results.map(({ score }) => score),
    });
    // After each: one that every other statement has takes as long as a hundred others.
    yield;
  }
  return scored;
}

/** The rarest terms within MAX_POSTINGS; one at least. */
function affordable(stems: readonly string[], { frequency }: Lexicon): readonly string[] {
  let postings = 0;
  return stems
    .filter((stem) => frequency(stem) > 0)
    .sort((a, b) => frequency(a) - frequency(b))
    .filter((stem, at) => {
      postings += frequency(stem);
      return at === 0 || postings <= MAX_POSTINGS;
    });
}
