import { words } from '../../src/text/words.ts';
import type { AskedWord, SynonymWord } from '../../src/understanding/frame.ts';

const formsOf = (phrase: string): readonly SynonymWord[] =>
  words(phrase).map(({ stem, base }) => ({ stem, base }));

/** A word that is asked about, as understanding makes it, with what documents say for it. */
export function contentWord(text: string, ...synonyms: readonly string[]): AskedWord {
  const [form = { stem: text, base: text }] = formsOf(text);
  return {
    text,
    written: text,
    stem: form.stem,
    base: form.base,
    span: { start: 0, end: text.length },
    synonyms: synonyms.map(formsOf),
    isAspect: false,
    isAsked: true,
  };
}
