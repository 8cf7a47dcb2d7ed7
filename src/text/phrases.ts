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
  /** Cut when a text has the first of them: most phrases of a large vocabulary are never looked at. */
  words: readonly PhraseWord[] | undefined;
}

interface PhraseWord {
  readonly base: string;
  /** In lower case, where it is one: "CLO" is met as itself or its plural, never in "closes". */
  readonly abbreviation: string | undefined;
}

/** Finds the phrases of a vocabulary in texts: by base forms, longest first, in words that no longer match has taken. */
export interface PhraseMatcher<T> {
  readonly find: (text: readonly Pick<Word, 'base' | 'text'>[]) => readonly PhraseMatch<T>[];
}

const FIRST_PART = /^\s*\S+/;
/** Met as it is and in the plural ("CPOs"); any other word is met in all its forms. */
export const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** A matcher over `[phrase, value]` pairs; the same phrase may have several values, all are found. */
export function phraseMatcher<T>(pairs: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of pairs) {
    const entry = { value, phrase, words: undefined };
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
        entry.words ??= wordsOf(phrase);
        if (stands(entry.words, text, from))
          matches.push({ value, phrase, from, to: from + entry.words.length });
      }
    }
    return matches.length < 2 ? matches : withoutOverlaps(matches);
  };
  return { find };
}

const wordsOf = (phrase: string): readonly PhraseWord[] =>
  words(phrase).map(({ base, text, start, end }) => ({
    base,
    abbreviation: ABBREVIATION.test(phrase.slice(start, end)) ? text : undefined,
  }));

/** Whether the words of a phrase stand in a text from a place on. */
function stands(
  phrase: readonly PhraseWord[],
  text: readonly Pick<Word, 'base' | 'text'>[],
  from: number,
): boolean {
  for (let at = 0; at < phrase.length; at++) {
    const word = phrase[at];
    const said = text[from + at];
    if (word === undefined || said?.base !== word.base) return false;
    const { abbreviation } = word;
    if (abbreviation !== undefined && said.text !== abbreviation && said.text !== `${abbreviation}s`)
      return false;
  }
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
