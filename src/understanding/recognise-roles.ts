import type { Role } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import type { Mention } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { endOfTitle } from './recognise-titles.ts';

export interface RoleMentions {
  readonly roles: readonly Mention<Role>[];
  readonly unknownRoles: readonly Mention<string>[];
  /** Indexes of the words that name roles. */
  readonly taken: ReadonlySet<number>;
}

/** Roles by id, name and alias; then titles that look like roles and that nobody listed. */
export function recogniseRoles(
  question: string,
  said: readonly Word[],
  language: QuestionLanguage,
): RoleMentions {
  const taken = new Set<number>();
  const roles: Mention<Role>[] = [];
  for (const match of language.vocabulary.roles.find(said)) {
    for (let at = match.from; at < match.to; at++) taken.add(at);
    if (roles.every((known) => known.value.id !== match.value.id))
      roles.push({ value: match.value, span: spanOf(said, match.from, match.to) });
  }
  const unknownRoles: Mention<string>[] = [];
  const isOpen = (at: number): boolean => {
    const word = said[at];
    return word !== undefined && !taken.has(at) && !language.isStopWord(word);
  };
  const take = (from: number, to: number): void => {
    const at = range(from, to);
    if (at.some((index) => taken.has(index))) return;
    for (const index of at) taken.add(index);
    const span = spanOf(said, from, to);
    unknownRoles.push({ value: question.slice(span.start, span.end), span });
  };
  for (const { from, to } of language.titles.find(said)) take(from, to);
  for (const pattern of language.titlePatterns) {
    for (let from = 0; from < said.length; from++) {
      const to = endOfTitle(said, from, pattern, isOpen);
      if (to !== undefined) take(from, to);
    }
  }
  return { roles, unknownRoles, taken };
}

/** The whole numbers from `from` (inclusive) to `to` (exclusive). */
export function range(from: number, to: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}

export function spanOf(
  said: readonly Word[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: said[from]?.start ?? 0, end: said[to - 1]?.end ?? 0 };
}
