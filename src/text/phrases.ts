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
  /** Of its words. Cut when a text has the first of them: most phrases of a large vocabulary are never looked at. */
  bases: readonly string[] | undefined;
}

/** Finds the phrases of a vocabulary in texts: by base forms, longest first, in words that no longer match has taken. */
export interface PhraseMatcher<T> {
  readonly find: (text: readonly Pick<Word, 'base'>[]) => readonly PhraseMatch<T>[];
}

const FIRST_PART = /^\s*\S+/;

/** A matcher over `[phrase, value]` pairs; the same phrase may have several values, all are found. */
export function phraseMatcher<T>(pairs: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of pairs) {
    const entry = { value, phrase, bases: undefined };
    const first = (words(FIRST_PART.exec(phrase)?.[0] ?? '')[0] ?? words(phrase)[0])?.base;
    if (first === undefined) continue;
    const others = byFirstWord.get(first);
    if (others === undefined) byFirstWord.set(first, [entry]);
    else others.push(entry);
  }
  const find: PhraseMatcher<T>['find'] = (text) => {
    const matches: PhraseMatch<T>[] = [];
    for (let from = 0; from < text.length; from++) {
      const entries = byFirstWord.get(text[from]?.base ?? '');
      if (entries === undefined) continue;
      for (const entry of entries) {
        const { value, phrase } = entry;
        entry.bases ??= words(phrase).map((word) => word.base);
        if (goesOn(text, from, entry.bases))
          matches.push({ value, phrase, from, to: from + entry.bases.length });
      }
    }
    return matches.length < 2 ? matches : withoutOverlaps(matches);
  };
  return { find };
}

/** Whether the words after the first, which is known to be there, follow it. */
function goesOn(text: readonly Pick<Word, 'base'>[], from: number, bases: readonly string[]): boolean {
  for (let at = 1; at < bases.length; at++) if (text[from + at]?.base !== bases[at]) return false;
  return true;
}

/** The matches that span the very same words, together. */
export function bySpan<T>(matches: readonly PhraseMatch<T>[]): readonly (readonly PhraseMatch<T>[])[] {
  const spans = new Map<string, PhraseMatch<T>[]>();
  for (const match of matches) {
    const key = `${match.from}-${match.to}`;
    const others = spans.get(key);
    if (others === undefined) spans.set(key, [match]);
    else others.push(match);
  }
  return [...spans.values()];
}

/** Longest first, then leftmost; matches of the very same words are all kept. */
function withoutOverlaps<T>(matches: readonly PhraseMatch<T>[]): readonly PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  const byLength = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const match of byLength) {
    const clash = kept.some(
      (k) => match.from < k.to && k.from < match.to && (match.from !== k.from || match.to !== k.to),
    );
    if (!clash) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
