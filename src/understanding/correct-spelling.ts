import { baseForm } from '../text/base-form.ts';
import { isEnglishWord } from '../text/english.ts';
import { allowedEdits, editDistance, leastEdits, letterBits } from '../text/near.ts';
import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import type { Correction } from './frame.ts';
import type { QuestionLanguage } from './language.ts';

interface Corrected {
  readonly said: readonly Word[];
  readonly corrections: readonly Correction[];
}

/** Words that neither English nor the knowledge folder knows are read as the nearest one that the folder uses. */
export function correctSpelling(said: readonly Word[], language: QuestionLanguage): Corrected {
  const corrections: Correction[] = [];
  const corrected = said.map((word, at) => {
    if (language.isKnown(word) || isEnglishWord(word.text) || /\d/.test(word.text)) return word;
    const known = nearest(word.text, language.spellings);
    if (known === undefined || (at > 0 && word.capitalised && !isSurely(word.text, known))) return word;
    corrections.push({ text: word.text, why: `read as "${known}"` });
    return { ...word, text: known, stem: stem(known), base: baseForm(known) };
  });
  return { said: corrected, corrections };
}

/** The first of the nearest spellings, those of the same length before others; undefined when none is near enough. */
function nearest(word: string, spellings: QuestionLanguage['spellings']): string | undefined {
  const allowed = allowedEdits(word.length);
  let best: string | undefined;
  let bestDistance = allowed + 1;
  const letters = letterBits(word);
  for (const change of CHANGES) {
    const length = word.length + change;
    if (Math.abs(change) >= bestDistance || length < MIN_LETTERS) continue;
    for (const [known, itsLetters] of spellings.get(spellingKey(word, length)) ?? []) {
      if (leastEdits(letters, itsLetters) >= bestDistance) continue;
      const distance = editDistance(word, known);
      if (distance >= bestDistance) continue;
      best = known;
      bestDistance = distance;
    }
  }
  return best;
}

/** By how many letters a spelling may be longer or shorter. */
const CHANGES = [0, 1, -1, 2, -2];

/** Spellings are looked up by first letter, which is nearly always right, and length. */
export const spellingKey = (word: string, length = word.length): string => `${word.slice(0, 1)}${length}`;

/** A capital in mid-sentence may begin a name ("Cisco"): only a long word or swapped letters ("Cheif") are a slip. */
function isSurely(word: string, known: string): boolean {
  return word.length >= MIN_LONG_LETTERS || [...word].sort().join('') === [...known].sort().join('');
}

const MIN_LONG_LETTERS = 6;
/** Shorter words have too many neighbours. */
const MIN_LETTERS = 4;
