import * as z from 'zod';
import type { KnowledgeFile, Problem, Statement } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';

const schema = z.strictObject({ paraphrases: z.record(z.string(), z.array(phrase).min(1)) });

interface Parsed {
  readonly value: ReadonlyMap<Statement, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** `paraphrases.yml`: statement → ways in which people ask for it. Problems: bad shape, an id that no statement has. */
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
