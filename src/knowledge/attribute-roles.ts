import type { RoleId, RoleReason } from './model.ts';
import type { Heading } from './parse-heading.ts';
import { isReceiver, subjectRoles } from './subject-roles.ts';
import { roleIdsIn, type Vocabulary } from './vocabulary.ts';

/** What may tell whose fact a sentence states, beside its own words. */
export interface NamedBy {
  /** Its author placed it with an id, where a heading that declares is believed. */
  readonly hasId: boolean;
  /** The table cell that it stands in: its roles, undefined where neither row nor column names any. */
  readonly cell:
    | {
        readonly roles: readonly RoleId[] | undefined;
        readonly reason: 'row' | 'column';
        readonly text: string;
      }
    | undefined;
  /** Of the sentence that introduces its list, the roles that it speaks of. */
  readonly lead: readonly RoleId[];
  /** The subjects of the sentence before, in the same paragraph; in the same section. */
  readonly inParagraph: readonly RoleId[];
  readonly before: readonly RoleId[];
  /** The last subjects anywhere before it. */
  readonly above: readonly RoleId[];
  readonly heading: Heading;
  /** The role that the document is about. */
  readonly title: readonly RoleId[];
}

/** Who tells of their own work does so on a page about it: an interview, a portrait. */
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself)\b/;

interface Attributed {
  readonly roles: readonly RoleId[];
  readonly reason: RoleReason;
  /** The subjects that a sentence after it may refer to. */
  readonly subjects: readonly RoleId[];
}

/**
 * Roles of a statement. A heading that declares its roles is believed for statements with an id, whose author placed
 * them there one by one; in running text a subject that is another role ("the CTO, in contrast, …") wins over it.
 */
export function rolesOf(
  sentence: string,
  { hasId, cell, lead, inParagraph, before, above, heading, title }: NamedBy,
  vocabulary: Vocabulary,
): Attributed {
  if (cell?.roles !== undefined) return { roles: cell.roles, reason: cell.reason, subjects: [] };
  const subjects = subjectRoles(sentence, vocabulary, before);
  const own = (roles: readonly RoleId[], reason: RoleReason): Attributed => ({ roles, reason, subjects });
  if (subjects.length > 0) {
    const agrees = hasId || subjects.some((role) => heading.roles.includes(role));
    if (heading.declares && agrees) return own(heading.roles, 'declared');
    const isNamed = subjectRoles(sentence, vocabulary).length > 0;
    return own(subjects, isNamed ? 'subject' : 'reference');
  }
  if (heading.declares) return own(heading.roles, 'declared');
  const named = roleIdsIn(sentence, vocabulary);
  if (lead.length > 0) return own(lead, 'lead');
  if (heading.roles.length === 0 && title.length > 0 && FIRST_PERSON.test(sentence))
    return own(title, 'title');
  if (inParagraph.length > 0) return own(inParagraph, 'paragraph');
  if (heading.roles.length > 0) return own(heading.roles, 'heading');
  if (named.length === 1 && !isReceiver(sentence, vocabulary)) return own(named, 'named');
  if (title.length > 0) return own(title, 'title');
  return above.length > 0 ? own(above, 'above') : own([], 'none');
}
