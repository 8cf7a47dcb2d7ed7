/** Each item with a key of its own: what it is named, and a number where several, counted from the last, are named so. */
export function withKeys<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return items
    .toReversed()
    .map((item) => {
      const name = nameOf(item);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [`${name}#${count}`, item] as const;
    })
    .toReversed();
}
