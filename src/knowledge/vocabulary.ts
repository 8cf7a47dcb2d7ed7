import { ABBREVIATION, type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import type { Aspect, Role, RoleId } from './model.ts';

/** Finds roles and aspects by the phrases that the vocabulary lists for them. */
export interface Vocabulary {
  readonly roles: PhraseMatcher<Role>;
  /** Whether a text may hold words that several roles share ("CPO"); where not, it surely holds none. */
  readonly maySayShared: (text: string) => boolean;
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
    maySayShared: sharedWordsTest(roles),
    aspects: of(({ label, words }) => [label, ...words]),
    aspectHints: of(({ hints }) => hints),
  };
}

/** Each once: the id of many a role is its name. */
const namesOf = ({ id, name, aliases }: Role): ReadonlySet<string> => new Set([id, name, ...aliases]);

/** An abbreviation is looked for as it is met; of other words only the first letter, which all forms have ("man", "men"). */
function sharedWordsTest(roles: readonly Role[]): Vocabulary['maySayShared'] {
  const first = new Map<string, { readonly role: Role; readonly name: string }>();
  const shared = new Set<string>();
  for (const role of roles)
    for (const name of namesOf(role)) {
      const key = words(name)
        .map(({ base }) => base)
        .join(' ');
      const known = first.get(key);
      if (known === undefined) first.set(key, { role, name });
      else if (known.role !== role) for (const each of [name, known.name]) shared.add(each);
    }
  if (shared.size === 0) return () => false;
  const starts = [...shared].map((name) =>
    ABBREVIATION.test(name)
      ? `${name}(?:['’]?s)?(?![\\p{L}\\p{N}])`
      : name.slice(0, 1).replace(/[^\p{L}\p{N}]/u, '.'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${starts.join('|')})`, 'iu');
  return (text) => pattern.test(text);
}

/** The roles that a text names, in order, each once. */
export const roleIdsIn = (text: string, { roles }: Pick<Vocabulary, 'roles'>): readonly RoleId[] => [
  ...new Set(roles.find(words(text)).map(({ value }) => value.id)),
];
