import weights from './score-weights.json' with { type: 'json' };
import { LEARNED_SIGNS, type LearnedSign, PLAIN_SIGNS, type PlainSign, type Signs } from './signs.ts';

/**
 * Log odds that each sign adds, found by logistic regression over the golden questions (`npm run fit`). A statement that
 * the learned term has not seen is scored by the signs that it has: by a regression of its own.
 */
export interface ScoreWeights {
  readonly learned: Readonly<Record<LearnedSign | PlainSign | 'base', number>>;
  readonly plain: Readonly<Record<PlainSign | 'base', number>>;
}

/** Those that `npm run fit` found. */
export const shippedWeights: ScoreWeights = weights;

const PLAIN = Object.keys(PLAIN_SIGNS) as readonly PlainSign[];
const LEARNED = Object.keys(LEARNED_SIGNS) as readonly LearnedSign[];

const isPlain = (sign: LearnedSign | PlainSign): sign is PlainSign => sign in PLAIN_SIGNS;

/** The probability that a statement with these signs answers the question, 0 to 1. */
export function probabilityOf(signs: Signs, { learned, plain }: ScoreWeights): number {
  const used = signs.isSeen ? learned : plain;
  let odds = used.base;
  for (const sign of PLAIN) odds += used[sign] * signs[sign];
  if (signs.isSeen) for (const sign of LEARNED) odds += learned[sign] * signs[sign];
  return 1 / (1 + Math.exp(-odds));
}

/** What each sign added to the log odds, the most telling first: for `--explain`. */
export function contributionsOf(
  signs: Signs,
  { learned, plain }: ScoreWeights,
): readonly { readonly sign: string; readonly odds: number }[] {
  const oddsOf = (sign: LearnedSign | PlainSign): number =>
    (signs.isSeen ? learned[sign] : isPlain(sign) ? plain[sign] : 0) * signs[sign];
  const labels = { ...PLAIN_SIGNS, ...LEARNED_SIGNS };
  return [...LEARNED, ...PLAIN]
    .map((sign) => ({ sign: labels[sign], odds: oddsOf(sign) }))
    .filter(({ odds }) => odds !== 0)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds));
}
