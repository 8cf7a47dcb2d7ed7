import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Statement } from '../knowledge/model.ts';

/** How much two statements say the same, 0 to 1: shared idf weight over all idf weight of their words. */
export type Similarity = (a: Statement, b: Statement) => number;

export function similarityBy(lexicon: Lexicon): Similarity {
  const weights = new Map<Statement, number>();
  const weightOf = (statement: Statement): number => {
    const known = weights.get(statement);
    if (known !== undefined) return known;
    const weight = sum(textStems(statement), lexicon);
    weights.set(statement, weight);
    return weight;
  };
  const textStems = (statement: Statement): ReadonlySet<string> => lexicon.stemsOf(statement);
  return (a, b) => {
    if (a === b) return 1;
    const [small, large] = textStems(a).size < textStems(b).size ? [a, b] : [b, a];
    const other = textStems(large);
    let shared = 0;
    for (const stem of textStems(small)) if (other.has(stem)) shared += lexicon.idf(stem);
    const union = weightOf(a) + weightOf(b) - shared;
    return union === 0 ? 0 : shared / union;
  };
}

function sum(stems: Iterable<string>, lexicon: Lexicon): number {
  let total = 0;
  for (const stem of stems) total += lexicon.idf(stem);
  return total;
}
