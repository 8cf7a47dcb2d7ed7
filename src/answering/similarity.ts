import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Statement } from '../knowledge/model.ts';

/**
 * How much two statements say the same, 0 to 1: shared idf weight over all idf weight of their words; 0 where their
 * figures differ, for then they say other things however alike their words are.
 */
export type Similarity = (a: Statement, b: Statement) => number;

/** What a statement is compared by. */
interface Gist {
  /** Its stems, each as the number that stands for it in all statements, ascending: two are compared in one walk. */
  readonly stems: readonly number[];
  /** Of each stem. */
  readonly idf: readonly number[];
  /** Of all stems together. */
  readonly weight: number;
  readonly figures: string;
}

const FIGURE = /\$?\d[\d.,]*k?/g;

export function similarityBy(lexicon: Lexicon): Similarity {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  const gists = new Map<Statement, Gist>();
  const gistOf = (statement: Statement): Gist => {
    const known = gists.get(statement);
    if (known !== undefined) return known;
    const stems = [...lexicon.stemsOf(statement)]
      .map((stem) => ({ number: numberOf(stem), idf: lexicon.idf(stem) }))
      .sort((a, b) => a.number - b.number);
    const gist: Gist = {
      stems: stems.map(({ number }) => number),
      idf: stems.map(({ idf }) => idf),
      weight: stems.reduce((sum, { idf }) => sum + idf, 0),
      figures: (statement.text.match(FIGURE) ?? []).join(' '),
    };
    gists.set(statement, gist);
    return gist;
  };
  return (a, b) => {
    if (a === b) return 1;
    const one = gistOf(a);
    const other = gistOf(b);
    if (one.figures !== other.figures) return 0;
    const shared = sharedWeight(one, other);
    const union = one.weight + other.weight - shared;
    return union === 0 ? 0 : shared / union;
  };
}

function sharedWeight({ stems, idf }: Gist, { stems: others }: Gist): number {
  let shared = 0;
  let at = 0;
  let other = 0;
  while (at < stems.length && other < others.length) {
    const difference = (stems[at] ?? 0) - (others[other] ?? 0);
    if (difference === 0) shared += idf[at] ?? 0;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}
