import { words } from '../text/words.ts';
import type { RoleId, SourceDocument } from './model.ts';
import type { Block } from './parse-document.ts';
import { roleIdsIn, type Vocabulary } from './vocabulary.ts';

/** The share of all roles named in a document that makes it one about a single role. */
const MOSTLY = 0.6;
/** …where it is named this often at least: a page about lunch may name somebody once. */
const MIN_NAMED = 3;

/**
 * The role that a document is about: the one that its title names, else its id, else what stands before its first
 * section; else the one that it names most of the time. None where its title names several.
 */
export function pageRoles(
  blocks: readonly Block[],
  { document, source }: { readonly document: SourceDocument; readonly source: string },
  vocabulary: Vocabulary,
): readonly RoleId[] {
  const inTitle = roleIdsIn(document.title, vocabulary);
  if (inTitle.length > 0) return onlyOne(inTitle);
  const inId = roleIdsIn(document.id.replaceAll('-', ' '), vocabulary);
  if (inId.length === 1) return inId;
  const named = blocks.map(({ span }) => rolesNamed(source.slice(span.start, span.end), vocabulary));
  const firstSection = blocks.findIndex(({ headings }) => headings.some(({ depth }) => depth > 1));
  const inOpening = new Set(named.slice(0, Math.max(0, firstSection)).flat());
  if (inOpening.size === 1) return [...inOpening];
  const all = named.flat();
  const least = Math.max(MIN_NAMED, MOSTLY * all.length);
  return [...new Set(all)].filter((role) => all.filter((each) => each === role).length >= least);
}

const onlyOne = (roles: readonly RoleId[]): readonly RoleId[] => (roles.length === 1 ? roles : []);

/** Once for each time that it is named. */
const rolesNamed = (text: string, { roles }: Vocabulary): readonly RoleId[] =>
  roles.find(words(text)).map(({ value }) => value.id);
