import * as z from 'zod';
import type { Disagreement, DisagreementSide, KnowledgeFile, Problem, Statement } from './model.ts';
import { parseYaml } from './parse-yaml.ts';

const schema = z.strictObject({
  disagreements: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: z.string().min(1),
      roles: z.array(z.string()).min(1),
      aspects: z.array(z.string()).min(1),
      narrow: z.boolean().default(false),
      sides: z.array(z.array(z.string()).min(1)).min(2),
    }),
  ),
});

interface Known {
  readonly roles: ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
  readonly statements: ReadonlyMap<string, Statement>;
}

interface Parsed {
  readonly value: readonly Disagreement[];
  readonly problems: readonly Problem[];
}

/** How a side names a statement without an id of its own: `cfo-guide: The CFO reports to the CEO.` */
export const quotedStatement = ({ document, text }: Statement): string => `${document.id}: ${text}`;

/** Statements by id and by quotation; of several that say the same, one about these roles. */
function statementFinder({
  statements,
}: Known): (name: string, roles: readonly string[]) => Statement | undefined {
  let quoted: Map<string, Statement[]> | undefined;
  return (name, roles) => {
    const byId = statements.get(name);
    if (byId !== undefined) return byId;
    if (quoted === undefined) {
      quoted = new Map();
      for (const each of statements.values())
        quoted.set(quotedStatement(each), [...(quoted.get(quotedStatement(each)) ?? []), each]);
    }
    const said = quoted.get(name.replace(/\s+/g, ' ').trim()) ?? [];
    return said.find((each) => each.roles.some((role) => roles.includes(role))) ?? said[0];
  };
}

/** `disagreements.yml`. Problems: bad shape, a role, aspect or statement that does not exist, an id given twice. */
export function parseDisagreements(file: KnowledgeFile | undefined, known: Known): Parsed {
  if (file === undefined) return { value: [], problems: [] };
  const { value, problems, lineOf } = parseYaml(file, schema);
  if (value === undefined) return { value: [], problems };
  const found: Problem[] = [];
  const topics: Disagreement[] = [];
  const ids = new Set<string>();
  const find = statementFinder(known);
  for (const [index, entry] of value.disagreements.entries()) {
    const report = (path: readonly PropertyKey[], message: string): void => {
      found.push({
        file: file.path,
        line: lineOf(['disagreements', index, ...path]),
        message: `${entry.id}: ${message}`,
      });
    };
    if (ids.has(entry.id)) report(['id'], 'this id is given twice');
    ids.add(entry.id);
    for (const role of entry.roles)
      if (!known.roles.has(role)) report(['roles'], `"${role}" is no role of roles.yml`);
    for (const aspect of entry.aspects)
      if (!known.aspects.has(aspect)) report(['aspects'], `"${aspect}" is no aspect of aspects.yml`);
    const sides: DisagreementSide[] = [];
    for (const [at, side] of entry.sides.entries()) {
      for (const id of side) if (find(id, entry.roles) === undefined) report(['sides', at], missing(id));
      const [first, ...rest] = side.flatMap((id) => find(id, entry.roles) ?? []);
      if (first !== undefined) sides.push({ statements: [first, ...rest] });
    }
    const [one, two, ...more] = sides;
    if (one !== undefined && two !== undefined) topics.push({ ...entry, sides: [one, two, ...more] });
  }
  return { value: topics, problems: found };
}

const missing = (name: string): string =>
  /\s/.test(name)
    ? `no document says "${name}" any more; quote the sentence as it stands now, or take the entry out`
    : `no statement has the id "${name}"`;
