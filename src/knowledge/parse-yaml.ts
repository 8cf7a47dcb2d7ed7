import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml';
import * as z from 'zod';
import type { KnowledgeFile, Problem } from './model.ts';
import { danglingReferences, findPlaces } from './yaml-places.ts';

/** A checked value, and the line on which any part of it stands. */
export interface ParsedYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** 1-based line of the node at `path` (keys and indexes from the root); of its nearest parent when absent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A word or phrase. YAML reads `2021` as a number, and `a: b` without quotes as more than a phrase. */
export const phrase = z.unknown().transform((input, context): string => {
  const isText = typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
  const text = isText ? String(input).trim() : '';
  if (text !== '') return text;
  const message = isText ? 'is empty' : 'must be a word or a phrase; put it in quotes';
  context.addIssue({ code: 'custom', message: input === undefined ? 'is missing' : message });
  return z.NEVER;
});

/** Parses a YAML text and checks it against a schema; every problem has the line of what it is about. */
export function parseYaml<T>(file: KnowledgeFile, schema: z.ZodType<T>, lineOffset = 0): ParsedYaml<T> {
  const lineAt = (offset: number): number => file.text.slice(0, offset).split('\n').length + lineOffset;
  const problemAt = (offset: number, message: string): Problem => ({
    file: file.path,
    line: lineAt(offset),
    message,
  });
  const read = readYaml(file.text);
  if (!read.ok)
    return {
      value: undefined,
      problems: read.faults.map(({ offset, message }) => problemAt(offset, message)),
      lineOf: () => 1 + lineOffset,
    };
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(read.placeOf(path));
  const dropped = pathsToDropped(read.value);
  if (dropped.length > 0)
    return {
      value: undefined,
      problems: dropped.map((path) => ({
        file: file.path,
        line: lineOf(path),
        message: `"${DROPPED}" cannot be a key here; choose another word`,
      })),
      lineOf,
    };
  const checked = schema.safeParse(read.value, {
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

/** Every object has it, so that the schemas leave it out without a word. */
const DROPPED = '__proto__';

/** The paths to values with that key. Of what stands in a file several times (`*name`) the first place is told. */
function pathsToDropped(
  value: unknown,
  path: readonly PropertyKey[] = [],
  seen = new Set<object>(),
): readonly (readonly PropertyKey[])[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const found: (readonly PropertyKey[])[] = [];
  for (const [key, part] of Object.entries(value)) {
    if (key === DROPPED) found.push([...path, key]);
    if (typeof part === 'object') found.push(...pathsToDropped(part, [...path, key], seen));
  }
  return found;
}

/** Reads the text once more when it is asked: what is parsed may be kept for long, and its events take much memory. */
function placesIn(source: string): (path: readonly PropertyKey[]) => number {
  let placeOf: ((path: readonly PropertyKey[]) => number) | undefined;
  return (path) => {
    placeOf ??= findPlaces(parseEvents(source, {}), source);
    return placeOf(path);
  };
}

type Read =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly placeOf: (path: readonly PropertyKey[]) => number;
    }
  | { readonly ok: false; readonly faults: readonly { readonly offset: number; readonly message: string }[] };

/** The value of a YAML text with one document, or none; or what is wrong with it. */
function readYaml(source: string): Read {
  try {
    const events = parseEvents(source, {});
    const faults = danglingReferences(events, source).map(({ name, offset }) => ({
      offset,
      message: `"*${name}" refers to nothing in this file; a text that begins with * needs quotes`,
    }));
    if (faults.length > 0) return { ok: false, faults };
    // A file of comments alone says nothing, which is no mistake.
    const [value, ...further] = constructFromEvents(events, { source });
    const tooMany = { offset: 0, message: 'holds several documents; --- begins one each' };
    return further.length > 0
      ? { ok: false, faults: [tooMany] }
      : { ok: true, value: value ?? {}, placeOf: placesIn(source) };
  } catch (error) {
    const fault =
      error instanceof YAMLException
        ? { offset: error.mark?.position ?? 0, message: error.reason }
        : { offset: 0, message: String(error) };
    return { ok: false, faults: [fault] };
  }
}
