/** Joins entries into as few texts of at most `maxChars` as their order allows; a longer entry stands alone, whole. */
export function packEntries(
  entries: readonly string[],
  separator: string,
  maxChars: number,
): readonly string[] {
  const packed: string[] = [];
  for (const entry of entries) {
    const joined = `${packed.at(-1) ?? ''}${separator}${entry}`;
    if (packed.length > 0 && joined.length <= maxChars) packed[packed.length - 1] = joined;
    else packed.push(entry);
  }
  return packed;
}
