import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { KnowledgeFile, Problem } from './model.ts';

/** A checked value, and the line on which any part of it stands. */
export interface ParsedYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** 1-based line of the node at `path` (keys and indexes from the root); of its nearest parent when absent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

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
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const problems = checked.error.issues.map((issue) => ({
    file: file.path,
    line: lineOf(issue.path),
    message: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
  }));
  return { value: undefined, problems, lineOf };
}
