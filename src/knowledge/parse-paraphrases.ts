import * as z from 'zod';
import type { KnowledgeFile, Problem, Statement } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';

/** As many as a number has bits to tell apart. */
export const MAX_PARAPHRASES = 31;

const schema = z.strictObject({
  paraphrases: z.record(z.string(), z.array(phrase).min(1).max(MAX_PARAPHRASES)),
});

interface Parsed {
  readonly value: ReadonlyMap<Statement, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** `paraphrases.yml`: statement → ways in which people ask for it. Problems: bad shape, an id that no statement has, too many for one. */
export function parseParaphrases(file: KnowledgeFile, statements: ReadonlyMap<string, Statement>): Parsed {
  const { value, problems, lineOf } = parseYaml(file, schema);
  if (value === undefined) return { value: new Map(), problems };
  const found = new Map<Statement, readonly string[]>();
  const unknown: Problem[] = [];
  for (const [id, phrases] of Object.entries(value.paraphrases)) {
    const statement = statements.get(id);
    if (statement !== undefined) found.set(statement, phrases);
    else
      unknown.push({
        file: file.path,
        line: lineOf(['paraphrases', id]),
        message: `no statement has the id "${id}"`,
      });
  }
  return { value: found, problems: unknown };
}
