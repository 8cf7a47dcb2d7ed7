import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { type Word, words } from '../text/words.ts';

/** "IT" is no pronoun, but where everything is in capitals. */
const ABBREVIATION = /\bIT\b/g;
const LOWER_CASE = /\p{Ll}/u;
/** Nobody writes it, so it is no other word either. */
const SPELT_APART = 'itdept';

/** The words of a text, in which the abbreviation IT is told from the pronoun. Their places are not those of the text. */
export function saidWords(text: string): readonly Word[] {
  return words(LOWER_CASE.test(text) ? text.replace(ABBREVIATION, SPELT_APART) : text);
}

/** Finds the phrases, whose IT is the abbreviation. */
export function saidPhrases<T>(pairs: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const apart = function* (): Iterable<readonly [string, T]> {
    for (const [phrase, value] of pairs) yield [phrase.replace(ABBREVIATION, SPELT_APART), value];
  };
  return phraseMatcher(apart());
}
