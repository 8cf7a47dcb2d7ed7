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

/** The text, cut with an ellipsis past `maxChars`. For names and labels; a statement is never cut. */
export function clip(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return `${text.slice(0, maxChars - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
