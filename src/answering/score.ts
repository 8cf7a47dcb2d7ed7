import weights from './score-weights.json' with { type: 'json' };
import { LEARNED_SIGNS, type LearnedSign, PLAIN_SIGNS, type PlainSign, type Signs } from './signs.ts';

type Sign = LearnedSign | PlainSign;

const PLAIN = Object.keys(PLAIN_SIGNS) as readonly PlainSign[];
const LEARNED = Object.keys(LEARNED_SIGNS) as readonly LearnedSign[];

/** Signs in the order of their terms: of a statement that the learned term has not seen, and of one that it has. */
export const SIGNS_OF_UNSEEN: readonly Sign[] = PLAIN;
export const SIGNS_OF_SEEN: readonly Sign[] = [...PLAIN, ...LEARNED];

/**
 * Log odds that signs add, by the name of the term: `base`, a sign, or a pair of them (`words*onlyRole`), which counts
 * by its product: what a sign tells depends on the others. A term that is not listed adds nothing.
 */
export type TermWeights = Readonly<Record<string, number>>;

/** Found by logistic regression over the golden questions (`npm run fit`). */
export interface ScoreWeights {
  /** For statements that the learned term has seen. */
  readonly learned: TermWeights;
  /** For all others. */
  readonly plain: TermWeights;
}

/** Those that `npm run fit` found. */
export const shippedWeights: ScoreWeights = weights;

export interface Score {
  /** The probability that a statement with these signs answers the question, 0 to 1. */
  readonly probabilityOf: (signs: Signs) => number;
  /** What each sign, and each pair, added to the log odds, the most telling first: for `--explain`. */
  readonly contributionsOf: (signs: Signs) => readonly Contribution[];
}

export interface Contribution {
  /** In words; of a pair both, joined. A sign paired with itself counts as that sign. */
  readonly sign: string;
  readonly odds: number;
}

/** The names of all terms over some signs, in the order in which `forEachTerm` counts them. */
export function termNames(signs: readonly Sign[]): readonly string[] {
  return ['base', ...signs, ...signs.flatMap((one, at) => signs.slice(at).map((other) => `${one}*${other}`))];
}

/** The terms that are not 0 of signs with these values, by their place among `termNames`. */
export function forEachTerm(values: ArrayLike<number>, visit: (term: number, value: number) => void): void {
  visit(0, 1);
  const count = values.length;
  for (let one = 0, pairs = 1 + count; one < count; pairs += count - one, one++) {
    const value = values[one] ?? 0;
    if (value === 0) continue;
    visit(1 + one, value);
    for (let other = one; other < count; other++) {
      const second = values[other] ?? 0;
      if (second !== 0) visit(pairs + other - one, value * second);
    }
  }
}

export function signValues(signs: Signs, of: readonly Sign[]): Float64Array {
  const values = new Float64Array(of.length);
  for (let at = 0; at < of.length; at++) values[at] = signs[of[at] as Sign];
  return values;
}

export function scoreBy({ learned, plain }: ScoreWeights): Score {
  const ofSeen = termsOf(learned, SIGNS_OF_SEEN);
  const ofUnseen = termsOf(plain, SIGNS_OF_UNSEEN);
  const used = ({ isSeen }: Signs) => (isSeen ? ofSeen : ofUnseen);
  return {
    probabilityOf: (signs) => used(signs).probabilityOf(signs),
    contributionsOf: (signs) => {
      const { weights, signs: of, names } = used(signs);
      const found = new Map<string, number>();
      forEachTerm(signValues(signs, of), (term, value) => {
        const odds = value * (weights[term] ?? 0);
        if (term === 0 || odds === 0) return;
        const sign = inWords(names[term] ?? '');
        found.set(sign, (found.get(sign) ?? 0) + odds);
      });
      return [...found]
        .map(([sign, odds]) => ({ sign, odds }))
        .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds));
    },
  };
}

function termsOf(given: TermWeights, signs: readonly Sign[]) {
  const names = termNames(signs);
  const weights = Float64Array.from(names, (name) => given[name] ?? 0);
  return { names, signs, weights, probabilityOf: fastProbability(weights, signs) };
}

/** What `forEachTerm` would add up, without a call for each term: a question has a hundred candidates. */
function fastProbability(weights: Float64Array, signs: readonly Sign[]): Score['probabilityOf'] {
  const count = signs.length;
  const base = weights[0] ?? 0;
  /** Where the pairs of a sign begin, less the sign's own place. */
  const pairsOf = Int32Array.from(signs, (_, one) => 1 + count + one * count - (one * (one + 1)) / 2);
  const places = new Int32Array(count);
  const values = new Float64Array(count);
  return (of) => {
    let found = 0;
    for (let at = 0; at < count; at++) {
      const value = of[signs[at] as Sign];
      if (value === 0) continue;
      places[found] = at;
      values[found++] = value;
    }
    let odds = base;
    for (let one = 0; one < found; one++) {
      const place = places[one] as number;
      const pairs = pairsOf[place] as number;
      let weight = weights[1 + place] as number;
      for (let other = one; other < found; other++)
        weight += (weights[pairs + (places[other] as number)] as number) * (values[other] as number);
      odds += (values[one] as number) * weight;
    }
    return 1 / (1 + Math.exp(-odds));
  };
}

const LABELS: Readonly<Record<string, string>> = { ...PLAIN_SIGNS, ...LEARNED_SIGNS };

const inWords = (term: string): string =>
  [...new Set(term.split('*'))].map((sign) => LABELS[sign] ?? sign).join(', and ');
