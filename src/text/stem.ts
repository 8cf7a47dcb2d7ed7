import { stem as porter2 } from 'porter2';

/** American endings of words that Porter2 leaves apart from their British ones. */
const AMERICAN = /^(\p{L}{3,}[iy])z(e|es|ed|er|ers|ing|ation|ations|ational)$/u;
/** Porter2 stems "strategic" and "strategy", "technical" and "technology" apart; questions mix them. */
const SAME_STEM: ReadonlyMap<string, string> = new Map([
  ['strategi', 'strateg'],
  ['technic', 'technolog'],
  ['tech', 'technolog'],
  ['analyt', 'analysi'],
  ['analys', 'analysi'],
]);

/** "ctos" has no vowel that Porter2 would accept before the plural; acronyms in -o are this product's daily bread. */
const PLURAL_ACRONYM = /^([bcdfghjklmnpqrstvwxz]+o)s$/;

/** Stem of a lower-case English word (Porter2), with British and American spellings of -ise and -yse brought together. */
export function stem(word: string): string {
  const stemmed = porter2(word.replace(PLURAL_ACRONYM, '$1').replace(AMERICAN, '$1s$2'));
  return SAME_STEM.get(stemmed) ?? stemmed;
}
