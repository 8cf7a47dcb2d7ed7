import { baseForm } from '../text/base-form.ts';
import { isEnglishWord } from '../text/english.ts';
import { allowedEdits, editDistance } from '../text/near.ts';
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

/** The first of the nearest spellings; undefined when none is near enough. */
function nearest(word: string, spellings: ReadonlyMap<string, readonly string[]>): string | undefined {
  const allowed = allowedEdits(word.length);
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const known of spellings.get(word.slice(0, 1)) ?? []) {
    if (Math.abs(known.length - word.length) >= bestDistance || known.length < MIN_LETTERS) continue;
    const distance = editDistance(word, known);
    if (distance < bestDistance) {
      best = known;
      bestDistance = distance;
    }
  }
  return best;
}

/** A capital in mid-sentence may begin a name ("Cisco"): only a long word or swapped letters ("Cheif") are a slip. */
function isSurely(word: string, known: string): boolean {
  return word.length >= MIN_LONG_LETTERS || [...word].sort().join('') === [...known].sort().join('');
}

const MIN_LONG_LETTERS = 6;
/** Shorter words have too many neighbours. */
const MIN_LETTERS = 4;
