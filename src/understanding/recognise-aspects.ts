import type { Aspect } from '../knowledge/model.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { Mention } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { range, spanOf } from './recognise-roles.ts';

export interface AspectMentions {
  readonly aspects: readonly Mention<Aspect>[];
  /** Aspects that a word may mean; never one of `aspects`. */
  readonly hinted: readonly Mention<Aspect>[];
  /** Indexes of the words that name aspects. */
  readonly taken: ReadonlySet<number>;
}

/** Aspects by label and words, longer phrases first (they say more); then those that are only hinted at. */
export function recogniseAspects(
  said: readonly Word[],
  roleWords: ReadonlySet<number>,
  language: QuestionLanguage,
): AspectMentions {
  const isFree = ({ from, to }: PhraseMatch<Aspect>): boolean =>
    range(from, to).some((at) => !roleWords.has(at));
  const named = byLength(language.vocabulary.aspects.find(said).filter(isFree));
  const aspects = mentions(said, named);
  const hinted = mentions(said, byLength(language.vocabulary.aspectHints.find(said).filter(isFree)));
  return {
    aspects,
    hinted: hinted.filter((hint) => aspects.every((aspect) => aspect.value !== hint.value)),
    taken: new Set(named.flatMap((match) => range(match.from, match.to))),
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
