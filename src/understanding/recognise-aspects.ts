import type { Aspect } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { spanOf } from './recognise-roles.ts';
import type { Mention } from './understanding.ts';

export interface AspectMentions {
  readonly aspects: readonly Mention<Aspect>[];
  /** Indexes of the words that name aspects. */
  readonly taken: ReadonlySet<number>;
}

/** Aspects by label and words, misspelt or not: longer phrases first (they say more), then in order of mention. */
export function recogniseAspects(said: readonly Word[], roleWords: ReadonlySet<number>, language: QuestionLanguage): AspectMentions {
  const isRole = (from: number, to: number): boolean => range(from, to).some((at) => roleWords.has(at));
  const matches = language.vocabulary.aspects.find(said, language.isKnown).filter((match) => !isRole(match.from, match.to));
  const byLength = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const aspects: Mention<Aspect>[] = [];
  for (const match of byLength) {
    if (aspects.every((known) => known.value.id !== match.value.id)) aspects.push({ value: match.value, span: spanOf(said, match.from, match.to) });
  }
  return { aspects, taken: new Set(matches.flatMap((match) => range(match.from, match.to))) };
}

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
