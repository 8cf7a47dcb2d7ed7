import { termsAndPairs } from '../../src/text/softmax.ts';

/** The terms of a text and the classes that it belongs to, one at least. */
export interface Lesson {
  readonly terms: readonly string[];
  readonly classes: readonly number[];
}

/** What makes up each class: units, each with the share by which its weight counts. Classes may share units. */
export interface Layout {
  readonly unitCount: number;
  readonly classes: readonly (readonly (readonly [unit: number, share: number])[])[];
}

/** Times that every lesson is read, in an order that is the same each time; weights are the mean over all but the first few. */
const EPOCHS = 8;
const UNCOUNTED_EPOCHS = 3;
/** Of AdaGrad: the first step, and what keeps later ones finite. */
const STEP = 0.5;
const SMOOTHING = 1e-3;
/** Pulls weights towards 0. */
const DECAY = 1e-5;
/** Smaller gradients are left out. From 1e-4 on, eight times as much is kept, and one question in two hundred more passes on the folds. */
const MIN_GRADIENT = 3e-3;
/** Of several right classes, how much each is wanted: half as likely as it is already, half alike (0 to 1). */
const ALIKE = 0.5;
/** Pairs of terms that fewer lessons have are left out: they teach nothing of other questions. */
const MIN_LESSONS_WITH_PAIR = 3;
/** Weights below this, in hundredths, are not kept, so that the files stay small. */
const MIN_KEPT = 80;

/** Softmax regression from terms to classes, by AdaGrad: `UnitWeights`. The same lessons give the same weights. */
export function trainSoftmax(
  lessons: readonly Lesson[],
  { unitCount, classes }: Layout,
  minKept = MIN_KEPT,
): Record<string, number[]> {
  const { terms, read } = vocabularyOf(lessons);
  const weights = new Float32Array(terms.length * unitCount);
  const squares = new Float32Array(terms.length * unitCount);
  const sums = new Float64Array(unitCount);
  const gradients = new Float64Array(unitCount);
  const odds = new Float64Array(classes.length);

  const learn = (found: readonly number[], answers: readonly number[]): void => {
    const scale = 1 / Math.sqrt(found.length);
    sums.fill(0);
    for (const term of found)
      for (let unit = 0, at = term * unitCount; unit < unitCount; unit++, at++)
        sums[unit] = (sums[unit] ?? 0) + (weights[at] ?? 0);
    let most = Number.NEGATIVE_INFINITY;
    for (const [at, units] of classes.entries()) {
      let sum = 0;
      for (const [unit, share] of units) sum += share * (sums[unit] ?? 0);
      odds[at] = sum * scale;
      most = Math.max(most, sum * scale);
    }
    let total = 0;
    for (let at = 0; at < odds.length; at++) {
      odds[at] = Math.exp((odds[at] ?? 0) - most);
      total += odds[at] ?? 0;
    }
    for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) / total;
    const right = answers.reduce((sum, at) => sum + (odds[at] ?? 0), 0);
    const wanted = answers.map((at) => (ALIKE * (odds[at] ?? 0)) / right + (1 - ALIKE) / answers.length);
    for (const [index, at] of answers.entries()) odds[at] = (odds[at] ?? 0) - (wanted[index] ?? 0);
    gradients.fill(0);
    for (const [at, units] of classes.entries())
      for (const [unit, share] of units) gradients[unit] = (gradients[unit] ?? 0) + share * (odds[at] ?? 0);
    for (const term of found)
      for (let unit = 0, at = term * unitCount; unit < unitCount; unit++, at++) {
        const weight = weights[at] ?? 0;
        const gradient = (gradients[unit] ?? 0) * scale + DECAY * weight;
        if (gradient < MIN_GRADIENT && gradient > -MIN_GRADIENT) continue;
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = weight - (STEP * gradient) / (Math.sqrt(square) + SMOOTHING);
      }
  };

  const examples = lessons
    .map(({ terms: said, classes: answers }) => ({ found: read(said), answers }))
    .filter(({ found }) => found.length > 0);
  const random = seededRandom();
  const means = new Float32Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const { found, answers } of examples) learn(found, answers);
    if (epoch < UNCOUNTED_EPOCHS) continue;
    for (const [at, weight] of weights.entries())
      means[at] = (means[at] ?? 0) + weight / (EPOCHS - UNCOUNTED_EPOCHS);
  }
  const kept = terms
    .map((term, row): [string, number[]] => {
      const pairs: number[] = [];
      for (let unit = 0; unit < unitCount; unit++) {
        const hundredths = Math.round(100 * (means[row * unitCount + unit] ?? 0));
        if (Math.abs(hundredths) >= minKept) pairs.push(unit, hundredths);
      }
      return [term, pairs];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}

function vocabularyOf(lessons: readonly Lesson[]) {
  const counts = new Map<string, number>();
  for (const { terms } of lessons)
    for (const term of termsAndPairs(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].flatMap(([term, count]) =>
    term.includes(' ') && count < MIN_LESSONS_WITH_PAIR ? [] : [term],
  );
  const numbers = new Map(terms.map((term, at) => [term, at]));
  return {
    terms,
    read: (said: readonly string[]) => termsAndPairs(said).flatMap((term) => numbers.get(term) ?? []),
  };
}

/** A linear congruential generator: the order of lessons is mixed, and the same at every fit. */
function seededRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [items[at], items[other]];
    if (one === undefined || two === undefined) continue;
    items[at] = two;
    items[other] = one;
  }
}
