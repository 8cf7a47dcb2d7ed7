/** The same value under every key. */
export function recordOf<K extends string, V>(keys: readonly K[], value: V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>;
}
