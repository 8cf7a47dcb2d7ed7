import { baseForm } from './base-form.ts';
import { stem as stemOf } from './stem.ts';

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
  let end = 0;
  // Nothing between two words is part of one, so each stands where it is found first; an object for each match takes memory.
  for (const written of text.match(WORD) ?? []) {
    const { text: lower, stem, base, capitalised } = formsOf(written);
    const start = text.indexOf(written, end);
    end = start + written.length;
    // Not spread: such an object takes four times the memory, and a start makes tens of thousands.
    found.push({ text: lower, stem, base, start, end, capitalised });
  }
  return found;
}

type Forms = Omit<Word, 'start' | 'end'>;

/** Words whose forms are remembered (10,000 take about 2 MB); the shipped knowledge has some 4,000. */
const MAX_REMEMBERED = 10_000;
/** A longer word is nobody's: it has no other form, and looking for one takes time that grows with its square. */
const MAX_WORD_CHARS = 50;
const remembered = new Map<string, Forms>();

/** Stemming is what starting spends most on, and the same words come again and again. */
function formsOf(written: string): Forms {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  const text = written.toLowerCase().replace(/’/g, "'").replace(POSSESSIVE, '');
  const capitalised = /^\p{Lu}/u.test(written);
  if (written.length > MAX_WORD_CHARS) return { text, stem: text, base: text, capitalised };
  const forms = { text, stem: stemOf(text), base: baseForm(text), capitalised };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(written, forms);
  return forms;
}
