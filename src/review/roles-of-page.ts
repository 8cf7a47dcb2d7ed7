import type { Role, RoleId, SourceDocument, Statement } from '../knowledge/model.ts';
import { vocabulary } from '../knowledge/vocabulary.ts';
import { words } from '../text/words.ts';

/** The share of its statements that makes a document one about a role. */
const MOSTLY = 0.6;

/** The roles that a document is about: those that its title names, else the one that most of its statements are about. */
export function rolesOfPage(
  { title }: SourceDocument,
  statements: readonly Statement[],
  roles: readonly Role[],
): readonly RoleId[] {
  const named = vocabulary(roles, [])
    .roles.find(words(title))
    .map(({ value }) => value.id);
  if (named.length > 0) return [...new Set(named)];
  const about = statements.filter((each) => each.roles.length > 0);
  return roles
    .map(({ id }) => id)
    .filter((id) => {
      const count = about.filter((each) => each.roles.includes(id)).length;
      return count > 0 && count >= MOSTLY * about.length;
    });
}
