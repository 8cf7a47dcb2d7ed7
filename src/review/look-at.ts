import type { Knowledge, Problem, Role, Statement } from '../knowledge/model.ts';
import { ABBREVIATION } from '../text/phrases.ts';

/** With more characters a statement is hard to read in Slack, and holds more than one thing that can be asked. */
const MAX_CHARS = 200;
/** Words of a name of which its initials have nothing: "head of data" is HD. */
const UNTOLD = /^(?:of|the|and|for|in|to)$/i;

/** What makes answers worse and can be mended in the documents or in `roles.yml`; in the order of the documents. Pure. */
export function thingsToLookAt({ documents, roles, statements }: Knowledge): readonly Problem[] {
  const initials = unlistedInitials(roles, statements);
  return documents.flatMap((document) => {
    const own = statements.filter((each) => each.document === document);
    return [...longStatements(own), ...initialsIn(own, initials)];
  });
}

function longStatements(statements: readonly Statement[]): readonly Problem[] {
  const [longest, ...others] = statements
    .filter(({ text }) => text.length > MAX_CHARS)
    .sort((a, b) => b.text.length - a.text.length);
  if (longest === undefined) return [];
  const more =
    others.length === 0
      ? ''
      : `; ${others.length} more ${others.length === 1 ? 'has' : 'have'} over ${MAX_CHARS}`;
  return [
    {
      file: longest.document.file,
      line: longest.line,
      message: `this sentence has ${longest.text.length} characters${more}. Shorter ones answer more exactly`,
    },
  ];
}

interface Meant {
  readonly role: Role;
  /** The name whose initials they are. */
  readonly name: string;
}

/** Initials of the roles that the documents name, which no role has among its names. */
function unlistedInitials(
  roles: readonly Role[],
  statements: readonly Statement[],
): ReadonlyMap<string, Meant> {
  const listed = new Set(
    roles.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => name.toUpperCase())),
  );
  const named = new Set(statements.flatMap(({ names }) => names));
  const found = new Map<string, Meant>();
  for (const role of roles.filter(({ id }) => named.has(id)))
    for (const name of [role.id, role.name, ...role.aliases]) {
      const parts = name.split(/[\s-]+/).filter((part) => !UNTOLD.test(part));
      const initials = parts.map((part) => part.slice(0, 1).toUpperCase()).join('');
      // "(acting) head": what begins with a sign has no initials that anybody writes.
      if (ABBREVIATION.test(initials) && !listed.has(initials) && !found.has(initials))
        found.set(initials, { role, name });
    }
  return found;
}

function initialsIn(
  statements: readonly Statement[],
  initials: ReadonlyMap<string, Meant>,
): readonly Problem[] {
  return [...initials].flatMap(([abbreviation, { role, name }]) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}s?(?![\\p{L}\\p{N}])`, 'u');
    const [first, ...others] = statements.filter(({ text }) => pattern.test(text));
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` (and in ${others.length} more)`;
    return [
      {
        file: first.document.file,
        line: first.line,
        message: `"${abbreviation}" stands here${more} and is no role's name. If it means the ${name}, add it to the aliases of ${role.id} in roles.yml`,
      },
    ];
  });
}
