import type { Json } from '../../page-protocol.ts';

/** Reading Block Kit, whose fields nobody has checked for us: the value if it is of the kind, else something empty. */

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function object(value: unknown): Json | undefined {
  return isObject(value) ? value : undefined;
}

export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The words of a text object. */
export function wordsOf(value: unknown): string {
  return text(object(value)?.text);
}
