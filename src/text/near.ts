/** Edits by which a word of so many letters may be misspelt: its first letter is nearly always right. */
export function allowedEdits(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/** Optimal string alignment distance: inserted, deleted, replaced letters and swapped neighbours, each one edit. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The letters of a word as bits, each once: words with few letters in common are not near, which is told at once. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** The least number of edits between words with these letters: one edit changes two of them at most. */
export function leastEdits(a: number, b: number): number {
  let differing = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) differing++;
  return Math.ceil(differing / 2);
}
