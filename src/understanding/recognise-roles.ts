import type { Role } from '../knowledge/model.ts';
import { type Word, words } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import type { Mention } from './understanding.ts';

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
  titles: readonly string[],
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
  for (const title of titles) {
    const pattern = words(title.replace('*', WILDCARD)).map((word) => word.text);
    for (let from = 0; from < said.length; from++) {
      const to = matchTitle(said, from, pattern, taken, language);
      if (to === undefined) continue;
      for (let at = from; at < to; at++) taken.add(at);
      const span = spanOf(said, from, to);
      unknownRoles.push({ value: question.slice(span.start, span.end), span });
    }
  }
  return { roles, unknownRoles, taken };
}

const WILDCARD = 'xxwildcardxx';
const MAX_WILDCARD_WORDS = 2;

/** Index after the title that begins at `from`, or undefined. The wildcard takes one or two words that mean something. */
function matchTitle(
  said: readonly Word[],
  from: number,
  pattern: readonly string[],
  taken: ReadonlySet<number>,
  language: QuestionLanguage,
): number | undefined {
  const match = (at: number, rest: readonly string[]): number | undefined => {
    const [want, ...more] = rest;
    if (want === undefined) return at;
    if (want !== WILDCARD) {
      const word = said[at];
      return word !== undefined && !taken.has(at) && word.text === want ? match(at + 1, more) : undefined;
    }
    for (let take = 1; take <= MAX_WILDCARD_WORDS; take++) {
      const word = said[at + take - 1];
      if (word === undefined || taken.has(at + take - 1) || language.isStopWord(word)) return undefined;
      const end = match(at + take, more);
      if (end !== undefined) return end;
    }
    return undefined;
  };
  return match(from, pattern);
}

export function spanOf(
  said: readonly Word[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: said[from]?.start ?? 0, end: said[to - 1]?.end ?? 0 };
}
