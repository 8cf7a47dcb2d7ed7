import {
  fingerprint,
  type LearnedFile,
  learnedTermsOf,
  rolesKey,
  unitsOf,
} from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';

/** The terms of a question and the statements that answer it; none where no statement does. */
export interface Lesson {
  readonly terms: readonly string[];
  /** Positions. */
  readonly answers: readonly number[];
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
/** Of several right statements, how much each is wanted: half as likely as it is already, half alike (0 to 1). */
const ALIKE = 0.5;
/** A unit that statements share counts so much beside their own (0 to 1). */
const SHARES = { aspect: 0.7, role: 0.7 };
/** Pairs of terms that fewer lessons have are left out: they teach nothing of other questions. */
const MIN_LESSONS_WITH_PAIR = 3;
/** Weights below this, in hundredths, are not kept, so that the file stays below 3 MB. */
const MIN_KEPT = 80;

/** Softmax regression from terms to statements (and "none"), by AdaGrad; the same lessons give the same file. */
export function trainSoftmax(knowledge: Knowledge, lessons: readonly Lesson[], about: string): LearnedFile {
  const { statements } = knowledge;
  const shape = {
    statements: Object.fromEntries(statements.map(({ id, text }) => [id, fingerprint(text)])),
    aspects: [...new Set(statements.flatMap(({ aspects }) => aspects))].sort(),
    roles: [...new Set(statements.map(rolesKey))].sort(),
  };
  const none = statements.length;
  const unitCount = none + 1 + shape.aspects.length + shape.roles.length;
  const classes = [...unitsOf(shape, statements).map((unit) => ({ unit })), { unit: undefined }];
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
    for (const [at, { unit }] of classes.entries()) {
      let sum = sums[unit?.own ?? none] ?? 0;
      if (unit !== undefined) sum += SHARES.role * (sums[unit.roles] ?? 0);
      for (const aspect of unit?.aspects ?? []) sum += SHARES.aspect * (sums[aspect] ?? 0);
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
    for (const [at, { unit }] of classes.entries()) {
      const error = odds[at] ?? 0;
      add(gradients, unit?.own ?? none, error);
      if (unit === undefined) continue;
      add(gradients, unit.roles, SHARES.role * error);
      for (const aspect of unit.aspects) add(gradients, aspect, SHARES.aspect * error);
    }
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
    .map(({ terms: said, answers }) => ({
      found: read(said),
      answers: answers.length === 0 ? [none] : answers,
    }))
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
        if (Math.abs(hundredths) >= MIN_KEPT) pairs.push(unit, hundredths);
      }
      return [term, pairs];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { about, ...shape, shares: SHARES, weights: Object.fromEntries(kept) };
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

function vocabularyOf(lessons: readonly Lesson[]) {
  const counts = new Map<string, number>();
  for (const { terms } of lessons)
    for (const term of learnedTermsOf(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].flatMap(([term, count]) =>
    term.includes(' ') && count < MIN_LESSONS_WITH_PAIR ? [] : [term],
  );
  const numbers = new Map(terms.map((term, at) => [term, at]));
  return {
    terms,
    read: (said: readonly string[]) => learnedTermsOf(said).flatMap((term) => numbers.get(term) ?? []),
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
