/** Rounds of Newton's method; it is there after ten. */
const MAX_ROUNDS = 40;
const PRECISION = 1e-7;
/** Of the squared weights, beside a sum over all rows: keeps the weights of rare signs small. */
const RIDGE = 1e-5;

/**
 * Weights of a logistic regression from rows of signs to yes (1) or no (0), by Newton's method. `counts`: how much each
 * row counts.
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  labels: readonly number[],
  counts: readonly number[] = rows.map(() => 1),
): readonly number[] {
  const size = rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const [at, row] of rows.entries()) {
      let odds = 0;
      for (let j = 0; j < size; j++) odds += (weights[j] ?? 0) * (row[j] ?? 0);
      const probability = 1 / (1 + Math.exp(-odds));
      const count = counts[at] ?? 1;
      const error = count * ((labels[at] ?? 0) - probability);
      const spread = count * probability * (1 - probability);
      for (const [j, line] of curvature.entries()) {
        const value = row[j] ?? 0;
        if (value === 0) continue;
        gradient[j] = (gradient[j] ?? 0) + error * value;
        for (let k = 0; k < size; k++) line[k] = (line[k] ?? 0) + spread * value * (row[k] ?? 0);
      }
    }
    const ridge = RIDGE * total;
    for (const [j, line] of curvature.entries()) {
      line[j] = (line[j] ?? 0) + ridge;
      gradient[j] = (gradient[j] ?? 0) - ridge * (weights[j] ?? 0);
    }
    const step = solve(curvature, gradient);
    for (const [at, change] of step.entries()) weights[at] = (weights[at] ?? 0) + change;
    if (Math.max(...step.map(Math.abs)) < PRECISION) break;
  }
  return [...weights];
}

/** Gauss-Jordan elimination; the matrix is symmetric and positive, so that no pivot is 0. */
function solve(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [column, pivot] of rows.entries()) {
    const head = pivot[column] ?? 1;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / head;
      for (let at = column; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
