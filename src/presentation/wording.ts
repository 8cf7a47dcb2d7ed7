import type { Role } from '../knowledge/model.ts';

/** What an empty cell of a comparison says; Slack refuses a message with an empty cell. */
export const GAP = 'not in the documents';

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** `the CIO, the CTO and the CEO`; with others, `the CIO, the CTO and others`. */
export function theRoles(
  roles: readonly Role[],
  conjunction: 'and' | 'or' = 'and',
  withOthers = false,
): string {
  return joinWords(
    [...roles.map((role) => `the ${role.id}`), ...(withOthers ? ['others'] : [])],
    conjunction,
  );
}

/** `1 document`, `5 documents`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The sentence with its first letter in upper case. */
export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Of what an asker wrote, so much is quoted back. */
const MAX_NAME_CHARS = 40;

/** The asker's own word for something, set off so that it is read as theirs: `the CISO`, `“stock options”`. */
export function nameUncovered(name: string): string {
  if (/^C[A-Z]{1,3}O$/.test(name) || /^chief /i.test(name)) return `the ${name}`;
  return /^the /i.test(name) ? name : `“${clip(name, MAX_NAME_CHARS)}”`;
}

/** UTF-16 code units of a character as people see it, at most: a family of emoji has some thirty. */
const LONGEST_CHARACTER = 64;
let characters: Intl.Segmenter | undefined;

/** The first `maxChars` UTF-16 code units of the text, without the part of a character that would be left at the end. */
export function truncate(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const from = Math.max(0, maxChars - LONGEST_CHARACTER);
  const around = characters.segment(text.slice(from, maxChars + LONGEST_CHARACTER));
  return text.slice(0, from + (around.containing(maxChars - from)?.index ?? 0));
}

/** The text, cut after a word with an ellipsis past `maxChars`. */
export function clipAtWord(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const kept = truncate(text, maxChars - 1);
  const lastSpace = kept.lastIndexOf(' ');
  // A word that is longer than half of it is cut like any text.
  return `${(lastSpace > maxChars / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}

/** The text, cut with an ellipsis past `maxChars`. For names and labels; a statement is never cut. */
export function clip(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return `${truncate(text, maxChars - 1)}…`;
}
