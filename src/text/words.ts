import { baseForm } from './base-form.ts';
import { stem } from './stem.ts';

/** A word of a text: letters and digits, with inner apostrophes, currency signs and decimal marks kept together. */
export interface Word {
  /** Lower case, possessive `'s` dropped. */
  readonly text: string;
  /** For searching: unites derived words. */
  readonly stem: string;
  /** For vocabularies: unites only the forms of one word. */
  readonly base: string;
  /** Half-open range in the text that it was cut from. */
  readonly start: number;
  readonly end: number;
  /** First letter is a capital. */
  readonly capitalised: boolean;
}

const WORD = /%|[$€£]?[\p{L}\p{N}]+(?:[.,](?=\p{N})[\p{N}]+)*(?:['’][\p{L}]+)*/gu;
const POSSESSIVE = /['’]s?$/;

/** The words of `text`, in order, with their places. Hyphenated compounds are several words. */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const lower = raw.toLowerCase().replace(/’/g, "'").replace(POSSESSIVE, '');
    const start = match.index;
    found.push({
      text: lower,
      stem: stem(lower),
      base: baseForm(lower),
      start,
      end: start + raw.length,
      capitalised: /^\p{Lu}/u.test(raw),
    });
  }
  return found;
}
