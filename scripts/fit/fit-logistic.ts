/** Of the squared weights, beside a mean over all rows: keeps the weights of rare terms small. */
const RIDGE = 3e-5;
const MAX_ROUNDS = 400;
/** It is there when no slope of the mean loss is steeper. */
const PRECISION = 2e-5;
/** Rounds that the estimate of the curvature remembers. */
const MEMORY = 12;
/** Of a step that goes as the slope promises, the share that must come true. */
const PROMISED = 1e-4;

/** A row of terms, most of them 0: the places and values of the others. */
export interface SparseRow {
  readonly at: Uint16Array;
  readonly values: Float32Array;
  /** Whether the answer is yes. */
  readonly isRight: boolean;
  /** How much the row counts beside others. */
  readonly count: number;
}

/** Weights of a logistic regression over so many terms, by L-BFGS. The same rows give the same weights. */
export function fitLogistic(rows: readonly SparseRow[], size: number): Float64Array {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  /** The mean loss with these weights; `slope` becomes its gradient. */
  const loss = (weights: Float64Array, slope: Float64Array): number => {
    slope.fill(0);
    let sum = 0;
    for (const { at, values, isRight, count } of rows) {
      let odds = 0;
      for (let k = 0; k < at.length; k++) odds += (values[k] ?? 0) * (weights[at[k] ?? 0] ?? 0);
      const against = isRight ? -odds : odds;
      sum += count * (against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against)));
      const error = (count / total) * (1 / (1 + Math.exp(-odds)) - Number(isRight));
      for (let k = 0; k < at.length; k++) {
        const term = at[k] ?? 0;
        slope[term] = (slope[term] ?? 0) + error * (values[k] ?? 0);
      }
    }
    for (let term = 0; term < size; term++) slope[term] = (slope[term] ?? 0) + RIDGE * (weights[term] ?? 0);
    return sum / total + (RIDGE / 2) * dot(weights, weights);
  };
  return rows.length === 0 ? new Float64Array(size) : minimise(loss, size);
}

/** Where a smooth convex function of so many numbers is least, from 0: limited-memory BFGS. */
function minimise(valueAt: (point: Float64Array, slope: Float64Array) => number, size: number): Float64Array {
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = valueAt(point, slope);
  const steps: { readonly step: Float64Array; readonly turn: Float64Array }[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (slope.every((each) => Math.abs(each) < PRECISION)) break;
    const way = descent(slope, steps);
    const promised = dot(way, slope);
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let length = 1; nextValue > value + PROMISED * length * promised; length /= 2) {
      // The function is as flat as numbers can tell.
      if (length < 1e-9) return point;
      for (let at = 0; at < size; at++) next[at] = (point[at] ?? 0) + length * (way[at] ?? 0);
      nextValue = valueAt(next, nextSlope);
    }
    const step = next.map((each, at) => each - (point[at] ?? 0));
    const turn = nextSlope.map((each, at) => each - (slope[at] ?? 0));
    if (dot(step, turn) > 0) steps.push({ step, turn });
    if (steps.length > MEMORY) steps.shift();
    point = next;
    slope = nextSlope;
    value = nextValue;
  }
  return point;
}

/** The slope downwards, bent by the curvature that the last steps met: the two loops of L-BFGS. */
function descent(
  slope: Float64Array,
  steps: readonly { readonly step: Float64Array; readonly turn: Float64Array }[],
): Float64Array {
  const way = slope.map((each) => -each);
  const shares = steps.toReversed().map(({ step, turn }) => {
    const share = dot(step, way) / dot(step, turn);
    addTo(way, turn, -share);
    return share;
  });
  const last = steps.at(-1);
  const scale = last === undefined ? 1 : dot(last.step, last.turn) / dot(last.turn, last.turn);
  for (let at = 0; at < way.length; at++) way[at] = scale * (way[at] ?? 0);
  for (const [at, { step, turn }] of steps.entries()) {
    const share = (shares[steps.length - 1 - at] ?? 0) - dot(turn, way) / dot(step, turn);
    addTo(way, step, share);
  }
  return way;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function addTo(sum: Float64Array, part: Float64Array, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + times * (part[at] ?? 0);
}
