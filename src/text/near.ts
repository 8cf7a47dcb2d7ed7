/**
 * Whether `a` is `b` with a slip of the finger: one edit (insert, delete, replace, swap of neighbours) in words of
 * four to seven letters, two in longer ones, none in shorter ones; the first letters agree, as they nearly always do.
 * Distance: optimal string alignment.
 */
export function isNearMisspelling(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || a[0] !== b[0]) return false;
  return editDistance(a, b) <= allowed;
}

/** Optimal string alignment distance, in edits. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
