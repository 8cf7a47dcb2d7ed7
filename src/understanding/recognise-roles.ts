import type { Role } from '../knowledge/model.ts';
import { bySpan } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { Mention } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { endOfTitle } from './recognise-titles.ts';

export interface RoleMentions {
  readonly roles: readonly Mention<Role>[];
  readonly unknownRoles: readonly Mention<string>[];
  /** An abbreviation of several roles that documents describe: it may mean any of them. */
  readonly ambiguousRoles: readonly Mention<readonly Role[]>[];
  /** Indexes of the words that name roles. */
  readonly taken: ReadonlySet<number>;
}

/**
 * Roles by id, name and alias. An abbreviation that several share means the one that documents describe; where they
 * describe none, it is a title like any other. Then titles that look like roles and that nobody listed.
 */
export function recogniseRoles(
  question: string,
  said: readonly Word[],
  language: QuestionLanguage,
): RoleMentions {
  const taken = new Set<number>();
  const roles: Mention<Role>[] = [];
  const shared: { readonly roles: readonly Role[]; readonly from: number; readonly to: number }[] = [];
  const add = (value: Role, from: number, to: number): void => {
    if (roles.every((known) => known.value.id !== value.id))
      roles.push({ value, span: spanOf(said, from, to) });
  };
  for (const matches of bySpan(language.vocabulary.roles.find(said))) {
    const [first] = matches;
    if (first === undefined) continue;
    const { value, from, to } = first;
    for (let at = from; at < to; at++) taken.add(at);
    const meant = unique(matches.map((match) => match.value));
    const described = meant.length < 2 ? meant : meant.filter((role) => language.isCovered(role));
    if (described.length === 1) add(described[0] ?? value, from, to);
    else shared.push({ roles: described, from, to });
  }
  const ambiguousRoles: Mention<readonly Role[]>[] = [];
  const unknownRoles: Mention<string>[] = [];
  for (const { roles: choices, from, to } of shared) {
    const span = spanOf(said, from, to);
    // "Is the chief people officer the CPO?": the question says itself who is meant.
    const isNamed = choices.some((role) => roles.some(({ value }) => value === role));
    if (choices.length === 0) unknownRoles.push({ value: question.slice(span.start, span.end), span });
    else if (!isNamed) ambiguousRoles.push({ value: choices, span });
  }
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
  return { roles, unknownRoles, ambiguousRoles, taken };
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

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
