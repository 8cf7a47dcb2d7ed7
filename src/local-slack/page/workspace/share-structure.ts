function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * `next`, with every part that is the same as in `previous` replaced by that part: what did not change stays the same
 * object, so that it is not drawn again. Both are JSON.
 */
export function shareStructure<T>(previous: unknown, next: T): T;
export function shareStructure(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((each, i) => shareStructure<unknown>(previous[i], each));
    return shared.length === previous.length && shared.every((each, i) => each === previous[i])
      ? previous
      : shared;
  }
  if (isRecord(previous) && isRecord(next)) {
    const keys = Object.keys(next);
    const shared = Object.fromEntries(keys.map((key) => [key, shareStructure(previous[key], next[key])]));
    const isSame =
      keys.length === Object.keys(previous).length && keys.every((key) => shared[key] === previous[key]);
    return isSame ? previous : shared;
  }
  return next;
}
