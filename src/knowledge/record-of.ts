/** A value under every key. */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  valueFor: (key: K) => V,
): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<K, V>;
}
