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

/** `disagreements.yml`. Problems: bad shape, a role, aspect or statement that does not exist, an id given twice. */
export function parseDisagreements(file: KnowledgeFile, known: Known): Parsed {
  const { value, problems, lineOf } = parseYaml(file, schema);
  if (value === undefined) return { value: [], problems };
  const found: Problem[] = [];
  const topics: Disagreement[] = [];
  const ids = new Set<string>();
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
      for (const id of side)
        if (!known.statements.has(id)) report(['sides', at], `no statement has the id "${id}"`);
      const [first, ...rest] = side.flatMap((id) => known.statements.get(id) ?? []);
      if (first !== undefined) sides.push({ statements: [first, ...rest] });
    }
    const [one, two, ...more] = sides;
    if (one !== undefined && two !== undefined) topics.push({ ...entry, sides: [one, two, ...more] });
  }
  return { value: topics, problems: found };
}
