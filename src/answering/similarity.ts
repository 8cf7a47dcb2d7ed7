import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Statement } from '../knowledge/model.ts';

/**
 * How much two statements say the same, 0 to 1: shared idf weight over all idf weight of their words; 0 where their
 * figures differ, for then they say other things however alike their words are.
 */
export type Similarity = (a: Statement, b: Statement) => number;

export function similarityBy(lexicon: Lexicon): Similarity {
  const weightOf = remembered((statement) => {
    let weight = 0;
    for (const stem of lexicon.formsOf(statement).stems) weight += lexicon.idf(stem);
    return weight;
  });
  const figuresOf = remembered(({ text }) => (text.match(FIGURE) ?? []).join(' '));
  return (a, b) => {
    if (a === b) return 1;
    if (figuresOf(a) !== figuresOf(b)) return 0;
    const other = lexicon.formsOf(b).stems;
    let shared = 0;
    for (const stem of lexicon.formsOf(a).stems) if (other.has(stem)) shared += lexicon.idf(stem);
    const union = weightOf(a) + weightOf(b) - shared;
    return union === 0 ? 0 : shared / union;
  };
}

const FIGURE = /\$?\d[\d.,]*k?/g;

function remembered<T>(compute: (statement: Statement) => T): (statement: Statement) => T {
  const known = new Map<Statement, T>();
  return (statement) => {
    const value = known.get(statement) ?? compute(statement);
    known.set(statement, value);
    return value;
  };
}
