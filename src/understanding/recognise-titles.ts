import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';

/** A pattern of titles: words before and after the part that may be anything. */
export interface TitlePattern {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Words that the open part of a title may have: "chief happiness officer", "head of customer success". */
const MAX_OPEN_WORDS = 2;

/** `chief * officer`; a title without `*` has no open part and is no pattern. */
export function titlePattern(title: string): TitlePattern | undefined {
  const [before, after] = title.split('*');
  if (before === undefined || after === undefined) return undefined;
  return { before: bases(before), after: bases(after) };
}

/** Index after the title that begins at `from`; undefined when none does. */
export function endOfTitle(
  said: readonly Word[],
  from: number,
  { before, after }: TitlePattern,
  isOpen: (at: number) => boolean,
): number | undefined {
  const saysAt = (wanted: readonly string[], at: number): boolean =>
    wanted.every((base, k) => said[at + k]?.base === base);
  if (!saysAt(before, from)) return undefined;
  const start = from + before.length;
  for (let length = 1; length <= MAX_OPEN_WORDS && isOpen(start + length - 1); length++) {
    if (saysAt(after, start + length)) return start + length + after.length;
  }
  return undefined;
}

function bases(text: string): readonly string[] {
  return words(text).map((word) => word.base);
}
