import type { PhraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import type { Role, Statement } from './model.ts';

/** Two to four words with a capital each. */
const NAME = "(?:(?:Mr|Ms|Mrs|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){1,3}";
const IS_NAME = new RegExp(`^\\s+(?:is|is now|remains)\\s+(${NAME})(?=[,.;]|\\s(?:and|who|since)\\b|$)`, 'u');
const NAME_IS = new RegExp(`(?:^|[.;]\\s)(${NAME})\\s+(?:is|has been|became)\\s+(?:the\\s|our\\s)?$`, 'u');
const LABEL = new RegExp(`\\b(?:holder|held by|incumbent|who it is)\\s*:\\s*(${NAME})`, 'iu');

/** What one of them may be in: most statements name nobody. */
const MAY_NAME = new RegExp(`\\b(?:is|now|remains)\\s+${NAME}|${NAME}\\s+(?:is|has been|became)\\b`, 'u');

/**
 * Who a statement says holds its role today, by name; undefined where it names nobody, or speaks of a role of which there
 * are many ("store managers").
 */
export function holderIn({ text, roles: about }: Statement, roles: PhraseMatcher<Role>): string | undefined {
  const [role, ...others] = about;
  if (role === undefined || others.length > 0) return undefined;
  const labelled = LABEL.exec(text)?.[1];
  if (labelled !== undefined) return labelled;
  if (!MAY_NAME.test(text)) return undefined;
  const said = words(text);
  for (const { value, from, to } of roles.find(said)) {
    if (value.id !== role) continue;
    const name =
      IS_NAME.exec(text.slice(said[to - 1]?.end ?? text.length))?.[1] ??
      NAME_IS.exec(text.slice(0, said[from]?.start ?? 0))?.[1];
    if (name !== undefined && roles.find(words(name)).length === 0) return name;
  }
  return undefined;
}

/** "Ms Castorp" and "Imelda Castorp" are one person. */
export function isSamePerson(one: string, other: string): boolean {
  return surname(one) === surname(other);
}

const surname = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';
