import { isEnglishWord } from '../text/english.ts';

/**
 * Two lines as one text. A word that was parted at the line's end is whole again; one that is written with a hyphen
 * keeps it: "cross-" and "functional", of which only the halves are words.
 */
export function joinLines(before: string, after: string): string {
  const parted = /([\p{L}]+)[-\u00ad\u2010]$/u.exec(before);
  const rest = /^[\p{L}]+/u.exec(after)?.[0];
  if (parted === null || rest === undefined || !/^\p{Ll}/u.test(rest)) {
    // "2019-" and "2021", "Post-" and "COVID", or a dash between words.
    return /[\p{L}\d][-\u2010]$/u.test(before) && /^[\p{L}\d]/u.test(after)
      ? before + after
      : `${before} ${after}`;
  }
  const half = parted[1] ?? '';
  const isSoft = before.endsWith('\u00ad');
  const keepsHyphen = !isSoft && !isWord(half + rest) && isWord(half) && isWord(rest);
  return keepsHyphen ? before + after : before.slice(0, -1) + after;
}

const isWord = (word: string): boolean => isEnglishWord(word.toLowerCase());
