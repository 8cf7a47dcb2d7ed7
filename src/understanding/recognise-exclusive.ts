import type { Word } from '../text/words.ts';

/** "Only the CTO", or after it "the CTO's turf only", "the CTO alone". */
const BEFORE: ReadonlySet<string> = new Set(['only', 'just', 'solely', 'exclusively', 'purely']);
const AFTER: ReadonlySet<string> = new Set(['only', 'alone', 'solely', 'exclusively']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'our']);
/** What is the role's may stand between: "the CTO's own turf only". */
const MAX_BETWEEN = 2;
const ENDS = /^\s*(?:$|[^\p{L}\s])/u;

/** Whether it is asked if something is one role's and nobody else's; `taken`: the words that name roles. */
export function recogniseExclusive(
  question: string,
  said: readonly Word[],
  taken: ReadonlySet<number>,
): boolean {
  return said.some(({ text, end }, at) => {
    if (BEFORE.has(text)) {
      const next = ARTICLES.has(said[at + 1]?.text ?? '') ? at + 2 : at + 1;
      if (taken.has(next)) return true;
    }
    if (!AFTER.has(text) || !ENDS.test(question.slice(end))) return false;
    for (let before = at - 1; before >= Math.max(0, at - 1 - MAX_BETWEEN); before--)
      if (taken.has(before)) return true;
    return false;
  });
}
