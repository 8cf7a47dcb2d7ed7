import type { Word } from '../text/words.ts';
import type { Frame } from './frame.ts';
import type { QuestionLanguage } from './language.ts';

/**
 * Who is above or below the role in question: "who reports to the CTO", "who is under the CTO" ask for those below;
 * "who does the CTO report to", "who is above the CTO" for those above. `roleWords`: indexes of words that name roles.
 */
export function recogniseDirection(
  said: readonly Word[],
  roleWords: ReadonlySet<number>,
  { above, below }: QuestionLanguage,
): Frame['direction'] {
  const role = said.findIndex((_, at) => roleWords.has(at));
  const up = above.find(said)[0];
  const down = below.find(said)[0];
  if (up === undefined && down === undefined) return undefined;
  // "Report to" looks up from a role before it and down from a role behind it.
  if (up !== undefined && UPWARD.test(up.phrase)) return role >= 0 && role > up.from ? 'below' : 'above';
  return down === undefined ? 'above' : 'below';
}

const UPWARD = /\b(?:report|answer)/;
