import { words } from '../../src/text/words.ts';
import type { ContentWord, SynonymWord } from '../../src/understanding/understanding.ts';

const formsOf = (phrase: string): readonly SynonymWord[] =>
  words(phrase).map(({ stem, base }) => ({ stem, base }));

/** A word of a question as understanding makes it, with what documents say for it. */
export function contentWord(text: string, ...synonyms: readonly string[]): ContentWord {
  const [form = { stem: text, base: text }] = formsOf(text);
  return {
    text,
    written: text,
    stem: form.stem,
    base: form.base,
    span: { start: 0, end: text.length },
    isFiller: false,
    narrows: undefined,
    isAspect: false,
    synonyms: synonyms.map(formsOf),
  };
}
