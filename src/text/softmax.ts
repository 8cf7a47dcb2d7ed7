/** Weights of a softmax regression: term, or two neighbouring terms, → unit, its weight in hundredths, unit, weight, … */
export type UnitWeights = Readonly<Record<string, readonly number[]>>;

/** The terms, and each two neighbours that are no marks (`@CIO`, `@number`), each once. */
export function termsAndPairs(terms: readonly string[]): readonly string[] {
  const found = new Set(terms);
  const said = terms.filter((term) => !term.startsWith('@'));
  for (let at = 1; at < said.length; at++) found.add(`${said[at - 1]} ${said[at]}`);
  return [...found];
}

/**
 * Adds up what terms and pairs say for each unit: natural-log odds, only comparable within one call. The array is the
 * same at every call.
 */
export function unitSums(
  weights: UnitWeights,
  unitCount: number,
): (terms: readonly string[]) => Float64Array {
  const { rows, starts, pairs } = packed(weights);
  const sums = new Float64Array(unitCount);
  return (terms) => {
    sums.fill(0);
    let met = 0;
    for (const term of termsAndPairs(terms)) {
      const row = rows.get(term);
      if (row === undefined) continue;
      met++;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 2) {
        const unit = pairs[at] ?? 0;
        sums[unit] = (sums[unit] ?? 0) + (pairs[at + 1] ?? 0);
      }
    }
    // Weights are in hundredths, and a long text is no surer than a short one.
    const scale = 1 / (100 * Math.sqrt(Math.max(1, met)));
    for (let unit = 0; unit < unitCount; unit++) sums[unit] = (sums[unit] ?? 0) * scale;
    return sums;
  };
}

/** All pairs in one typed array, which takes a quarter of the memory: those of a term from its row's start to the next. */
function packed(weights: UnitWeights) {
  const entries = Object.entries(weights);
  const starts = new Uint32Array(entries.length + 1);
  for (const [row, [, own]] of entries.entries()) starts[row + 1] = (starts[row] ?? 0) + own.length;
  const pairs = new Int32Array(starts.at(-1) ?? 0);
  for (const [row, [, own]] of entries.entries()) pairs.set(own, starts[row]);
  return { rows: new Map(entries.map(([term], row) => [term, row])), starts, pairs };
}
