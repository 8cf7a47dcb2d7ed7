import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { KnowledgeFile, Problem } from './model.ts';

/** A checked value, and the line on which any part of it stands. */
export interface ParsedYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** 1-based line of the node at `path` (keys and indexes from the root); of its nearest parent when absent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A word or phrase. YAML reads `2021` as a number, and `a: b` without quotes as more than a phrase. */
export const phrase = z
  .union([z.string(), z.number(), z.boolean()], {
    error: ({ input }) =>
      input === undefined ? 'is missing' : 'must be a word or a phrase; put it in quotes',
  })
  .transform(String)
  .pipe(z.string().trim().min(1));

/** Parses a YAML text and checks it against a schema; every problem has the line of what it is about. */
export function parseYaml<T>(file: KnowledgeFile, schema: z.ZodType<T>, lineOffset = 0): ParsedYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + lineOffset;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === 'number') return lineAt(range[0]);
    }
    return 1 + lineOffset;
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: file.path,
      line: lineAt(error.pos[0]),
      message: error.message,
    }));
    return { value: undefined, problems, lineOf };
  }
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    const problems = danglingReferences(document).map(({ name, offset }) => ({
      file: file.path,
      line: lineAt(offset),
      message: `"*${name}" refers to nothing in this file; a text that begins with * needs quotes`,
    }));
    const other = { file: file.path, line: 1 + lineOffset, message: String(error) };
    return { value: undefined, problems: problems.length > 0 ? problems : [other], lineOf };
  }
  const checked = schema.safeParse(plain, {
    error: ({ input }) => (input === undefined ? 'is missing' : undefined),
  });
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const problems = checked.error.issues.map((issue) => ({
    file: file.path,
    line: lineOf(issue.path),
    message: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
  }));
  return { value: undefined, problems, lineOf };
}

/** References (`*name`) to anchors that do not exist; turning a document into values throws at the first. */
function danglingReferences(document: Document.Parsed): readonly { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        found.push({ name: alias.source, offset: alias.range?.[0] ?? 0 });
    },
  });
  return found;
}
