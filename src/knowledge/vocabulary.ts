import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import type { Aspect, Role, RoleId } from './model.ts';

/** Finds roles and aspects by the phrases that the vocabulary lists for them. */
export interface Vocabulary {
  readonly roles: PhraseMatcher<Role>;
  readonly aspects: PhraseMatcher<Aspect>;
  /** Words that may mean an aspect. */
  readonly aspectHints: PhraseMatcher<Aspect>;
}

/** Matchers over `roles.yml` and `aspects.yml`: ids, names and labels count as phrases too. */
export function vocabulary(roles: readonly Role[], aspects: readonly Aspect[]): Vocabulary {
  const of = (phrasesOf: (aspect: Aspect) => readonly string[]): PhraseMatcher<Aspect> =>
    phraseMatcher(
      aspects.flatMap((aspect) => [...new Set(phrasesOf(aspect))].map((phrase) => [phrase, aspect] as const)),
    );
  return {
    roles: phraseMatcher(
      roles.flatMap((role) => [...namesOf(role)].map((phrase) => [phrase, role] as const)),
    ),
    aspects: of(({ label, words }) => [label, ...words]),
    aspectHints: of(({ hints }) => hints),
  };
}

/** Each once: the id of many a role is its name. */
const namesOf = ({ id, name, aliases }: Role): ReadonlySet<string> => new Set([id, name, ...aliases]);

/** The roles that a text names, in order, each once. */
export const roleIdsIn = (text: string, { roles }: Pick<Vocabulary, 'roles'>): readonly RoleId[] => [
  ...new Set(roles.find(words(text)).map(({ value }) => value.id)),
];
