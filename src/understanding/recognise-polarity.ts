import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { QUESTION_WORDS } from './question-words.ts';

/** After one of these, "not" asks for what is excluded; "doesn't the CTO …?" is a yes-or-no question like any other. */
const OPEN: ReadonlySet<string> = new Set([
  'what',
  'who',
  'which',
  'whose',
  'whats',
  'whos',
  "what's",
  "who's",
]);

/**
 * Whether the predicate that is asked about is negated: "what does a CTO not do", "who is not responsible for …". A
 * "not" that follows a word of content belongs to that word ("who takes care that nothing doesn't break") and negates
 * nothing that is asked.
 */
export function recogniseNegation(
  said: readonly Word[],
  roleWords: ReadonlySet<number>,
  language: QuestionLanguage,
): boolean {
  const from = said.findIndex(({ text }) => OPEN.has(text));
  if (from < 0) return false;
  for (let at = from + 1; at < said.length; at++) {
    const word = said[at];
    if (word === undefined) return false;
    if (language.negation.has(word.text)) return true;
    const isForm =
      roleWords.has(at) ||
      QUESTION_WORDS.has(word.text) ||
      language.isStopWord(word) ||
      GENERIC.has(word.text);
    if (!isForm) return false;
  }
  return false;
}

/** Stand for the asked role: "which of the two roles is not …". */
const GENERIC: ReadonlySet<string> = new Set([
  'role',
  'roles',
  'exec',
  'executive',
  'two',
  'person',
  'things',
  'job',
]);
