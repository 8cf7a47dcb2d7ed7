/** `Maria Lopez` → `ML`. */
export function initialsOf(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return `${first.slice(0, 1)}${rest.at(-1)?.slice(0, 1) ?? ''}`.toUpperCase();
}

/** A hue for an id, always the same, in degrees. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return sum;
}
