import type * as z from 'zod';

/**
 * What is wrong with a value that a schema refused, in Slack's words, a line for each place with a JSON pointer below
 * `root` (such as `/blocks`).
 */
export function describeIssues({ issues }: z.ZodError, value: unknown, root: string): readonly string[] {
  return issues.map((issue) => {
    const { text, path } = describe(issue, value);
    return `[ERROR] ${text} [json-pointer:${root}${path.map((part) => `/${String(part)}`).join('')}]`;
  });
}

type Issue = z.core.$ZodIssue;

function describe(issue: Issue, value: unknown): { readonly text: string; readonly path: Issue['path'] } {
  const { path } = issue;
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string')
        return { text: `must be less than ${after(issue.maximum)} characters`, path };
      if (issue.origin === 'array') return { text: `no more than ${issue.maximum} items allowed`, path };
      break;
    case 'too_small':
      if (issue.origin === 'string')
        return { text: `must be more than ${Number(issue.minimum) - 1} characters`, path };
      if (issue.origin === 'array') return { text: `no less than ${issue.minimum} items allowed`, path };
      break;
    case 'unrecognized_keys':
      return { text: `invalid additional property: ${issue.keys.join(', ')}`, path };
    case 'invalid_type':
      if (at(value, path) === undefined)
        return { text: `missing required field: ${String(path.at(-1))}`, path: path.slice(0, -1) };
      break;
    case 'invalid_union': {
      const isType = path.at(-1) === 'type';
      const type = at(value, path);
      if (isType && type === undefined)
        return { text: 'missing required field: type', path: path.slice(0, -1) };
      if (isType) return { text: `unsupported type: ${String(type)}`, path };
      break;
    }
  }
  return { text: issue.message, path };
}

const after = (maximum: number | bigint): number => Number(maximum) + 1;

function at(value: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>((inner, part) => Object(inner)[part], value);
}
