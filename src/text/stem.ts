import { stem as porter2 } from 'porter2';

/** American endings of words that Porter2 leaves apart from their British ones. */
const AMERICAN = /^(\p{L}{3,})(iz)(e|es|ed|er|ers|ing|ation|ations|ational)$/u;
/** Porter2 stems "strategic" and "strategy", "technical" and "technology" apart; questions mix them. */
const SAME_STEM: Readonly<Record<string, string>> = {
  strategi: 'strateg',
  tactic: 'tactic',
  technic: 'technolog',
  tech: 'technolog',
  analyt: 'analysi',
  analys: 'analysi',
};

/** "ctos" has no vowel that Porter2 would accept before the plural; acronyms in -o are this product's daily bread. */
const PLURAL_ACRONYM = /^([bcdfghjklmnpqrstvwxz]+o)s$/;

/** Stem of a lower-case English word (Porter2), with British and American spellings of -ise brought together. */
export function stem(word: string): string {
  const stemmed = porter2(word.replace(PLURAL_ACRONYM, '$1').replace(AMERICAN, '$1is$3'));
  return SAME_STEM[stemmed] ?? stemmed;
}
