import type { GoldenQuestion } from './golden-question.ts';

/** Characters of an answer that a reader takes in at a glance; a comparison is read whole. */
const GLANCE_CHARS = 700;

/** A fact that a right answer holds. */
export interface Fact {
  /** Ways to say it. */
  readonly expressions: readonly RegExp[];
  /** `late`: the answer has it where nobody looks. */
  readonly found: 'at a glance' | 'late' | 'nowhere';
}

/** Where the facts of the gold stand in the text of an answer. */
export function findFacts(text: string, question: GoldenQuestion): readonly Fact[] {
  const glance = question.expect_comparison ? text : text.slice(0, GLANCE_CHARS);
  return question.facts.map((expressions) => ({
    expressions,
    found: says(glance, expressions) ? 'at a glance' : says(text, expressions) ? 'late' : 'nowhere',
  }));
}

/** One of the expressions matches. */
export function says(text: string, expressions: readonly RegExp[]): boolean {
  return expressions.some((expression) => expression.test(text));
}
