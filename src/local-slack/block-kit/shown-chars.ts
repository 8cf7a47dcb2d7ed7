/** The fields of Block Kit objects that hold text which people see. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['text', 'alt_text', 'fallback']);

/** Characters of all text in a block, however deep. */
export function shownChars(value: unknown): number {
  return shownTexts(value).reduce((sum, text) => sum + text.length, 0);
}

/** All text in a block, in its order. */
function shownTexts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string' ? (TEXT_FIELDS.has(name) ? [part] : []) : shownTexts(part),
  );
}
