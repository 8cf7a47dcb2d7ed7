import type { Aspect } from '../knowledge/model.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { range, spanOf } from './recognise-roles.ts';
import type { Mention, SynonymWord } from './understanding.ts';

export interface AspectMentions {
  readonly aspects: readonly Mention<Aspect>[];
  readonly hinted: readonly Mention<Aspect>[];
  /** Indexes of the words that name aspects. */
  readonly taken: ReadonlySet<number>;
}

/** Words `from` (inclusive) to `to` (exclusive) of a question that belong together. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  /** What documents say for it; empty for chatter. */
  readonly value: readonly SynonymWord[];
}

/**
 * Aspects by label and words, longer phrases first (they say more); then those that are only hinted at.
 * A word inside one of the `phrases` (of the thesaurus, of chatter) means what the phrase does: "pay equity" is not
 * about pay, "help me understand" not about skills, and "university degree" about what "bachelor" is about.
 */
export function recogniseAspects(
  said: readonly Word[],
  roleWords: ReadonlySet<number>,
  phrases: readonly Phrase[],
  language: QuestionLanguage,
): AspectMentions {
  const isFree = ({ from, to }: PhraseMatch<Aspect>): boolean =>
    range(from, to).some((at) => !roleWords.has(at)) &&
    !phrases.some((phrase) => phrase.from <= from && to <= phrase.to && phrase.to - phrase.from > to - from);
  const stoodFor = phrases.flatMap(({ from, to, value }) =>
    language.vocabulary.aspects
      .find(value)
      .filter((match) => match.to - match.from === value.length)
      .map((match) => ({ ...match, from, to })),
  );
  const named = byLength([...language.vocabulary.aspects.find(said).filter(isFree), ...stoodFor]);
  const taken = new Set(named.flatMap((match) => range(match.from, match.to)));
  const aspects = mentions(said, named);
  const hinted = mentions(said, byLength(language.vocabulary.aspectHints.find(said).filter(isFree)));
  return {
    aspects,
    hinted: hinted.filter((hint) => aspects.every((aspect) => aspect.value !== hint.value)),
    taken,
  };
}

function byLength(matches: readonly PhraseMatch<Aspect>[]): readonly PhraseMatch<Aspect>[] {
  return [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function mentions(
  said: readonly Word[],
  matches: readonly PhraseMatch<Aspect>[],
): readonly Mention<Aspect>[] {
  const found: Mention<Aspect>[] = [];
  for (const match of matches) {
    if (found.every((known) => known.value !== match.value))
      found.push({ value: match.value, span: spanOf(said, match.from, match.to) });
  }
  return found;
}
