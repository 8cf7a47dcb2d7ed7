import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import type { Aspect, Role } from './model.ts';

/** Finds roles and aspects by the phrases that the vocabulary lists for them. */
export interface Vocabulary {
  readonly roles: PhraseMatcher<Role>;
  readonly aspects: PhraseMatcher<Aspect>;
  /** Words that may mean an aspect. */
  readonly aspectHints: PhraseMatcher<Aspect>;
}

/** Matchers over `roles.yml` and `aspects.yml`: ids, names and labels count as phrases too. */
export function vocabulary(roles: readonly Role[], aspects: readonly Aspect[]): Vocabulary {
  return {
    roles: phraseMatcher(
      roles.flatMap((role) => [role.id, role.name, ...role.aliases].map((phrase) => [phrase, role] as const)),
    ),
    aspects: phraseMatcher(
      aspects.flatMap((aspect) =>
        [...new Set([aspect.label, ...aspect.words])].map((phrase) => [phrase, aspect] as const),
      ),
    ),
    aspectHints: phraseMatcher(
      aspects.flatMap((aspect) => aspect.hints.map((phrase) => [phrase, aspect] as const)),
    ),
  };
}
