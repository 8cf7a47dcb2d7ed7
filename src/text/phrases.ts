import { isNearMisspelling } from './near.ts';
import { type Word, words } from './words.ts';

/** A phrase found in a text: words `from` (inclusive) to `to` (exclusive) of it. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** The phrase as the vocabulary has it. */
  readonly phrase: string;
}

interface Entry<T> {
  readonly value: T;
  readonly phrase: string;
  readonly words: readonly Word[];
}

/** Finds the phrases of a vocabulary in texts: by base forms, longest first, in words that no longer match has taken. */
export interface PhraseMatcher<T> {
  /** `fuzzy`: also near-misspellings, in words that `isKnown` does not know. */
  readonly find: (text: readonly Word[], isKnown?: (word: Word) => boolean) => readonly PhraseMatch<T>[];
}

/** A matcher over `[phrase, value]` pairs; the same phrase may have several values, all are found. */
export function phraseMatcher<T>(pairs: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const entries: Entry<T>[] = [];
  for (const [phrase, value] of pairs) entries.push({ value, phrase, words: words(phrase) });
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const first = entry.words[0];
    if (first === undefined) continue;
    byFirstWord.set(first.base, [...(byFirstWord.get(first.base) ?? []), entry]);
  }
  const find = (text: readonly Word[], isKnown?: (word: Word) => boolean): readonly PhraseMatch<T>[] => {
    const sameWord = (want: Word, have: Word): boolean =>
      have.base === want.base ||
      (isKnown !== undefined && !isKnown(have) && isNearMisspelling(have.text, want.text));
    const matches: PhraseMatch<T>[] = [];
    for (let from = 0; from < text.length; from++) {
      const first = text[from];
      if (first === undefined) continue;
      const candidates = isKnown === undefined || isKnown(first) ? (byFirstWord.get(first.base) ?? []) : entries;
      for (const { value, phrase, words: wanted } of candidates) {
        if (wanted.length === 0 || from + wanted.length > text.length) continue;
        if (wanted.every((want, k) => sameWord(want, text[from + k] as Word))) {
          matches.push({ value, phrase, from, to: from + wanted.length });
        }
      }
    }
    return withoutOverlaps(matches);
  };
  return { find };
}

/** Longest first, then leftmost; matches of the very same words are all kept. */
function withoutOverlaps<T>(matches: readonly PhraseMatch<T>[]): readonly PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  const byLength = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const match of byLength) {
    const clash = kept.some((k) => match.from < k.to && k.from < match.to && (match.from !== k.from || match.to !== k.to));
    if (!clash) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
