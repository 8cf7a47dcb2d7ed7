import * as z from 'zod';
import { unitSums } from '../text/softmax.ts';
import type { Lexicon } from './lexicon.ts';
import type { KnowledgeFile, Statement } from './model.ts';
import { unitWeights } from './unit-weights.ts';

/**
 * `translation-weights.json`, written by `npm run fit`: softmax regression from the terms of a question to the stems of
 * statements that answer it. It has learned what askers say for what documents say.
 */
const translationSchema = z.strictObject({
  about: z.string(),
  /** The units; after them comes "no statement". */
  stems: z.array(z.string()),
  weights: unitWeights,
});
export type TranslationWeights = z.output<typeof translationSchema>;

/** Throws for a file that is not what `npm run fit` writes. */
export const parseTranslation = ({ text }: KnowledgeFile): TranslationWeights =>
  translationSchema.parse(JSON.parse(text));

export interface Translated {
  /** By position: how well a statement's words fit the question's; natural-log odds, only comparable within one question. */
  readonly fits: Float64Array;
  /** The same for "no statement answers it". */
  readonly none: number;
  /** By position: the share of a statement's stems that were learned, 0 to 1. */
  readonly known: Float64Array;
}

export type Translate = (terms: readonly string[]) => Translated;

/** The units of the stems that were learned; each counts by one over the square root of their number. */
export function translationUnits(
  stems: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): { readonly units: readonly number[]; readonly share: number } {
  const units = [...stems].flatMap((stem) => numbers.get(stem) ?? []);
  return { units, share: 1 / Math.sqrt(Math.max(1, units.length)) };
}

/** Made ready for the statements of a folder. */
export function termTranslation(
  { stems, weights }: TranslationWeights,
  statements: readonly Statement[],
  lexicon: Lexicon,
): Translate {
  const numbers = new Map(stems.map((stem, at) => [stem, at]));
  const sumsOf = unitSums(weights, stems.length + 1);
  const made = statements.map((statement) => translationUnits(lexicon.stemsOf(statement), numbers));
  const known = Float64Array.from(
    statements,
    (statement, at) => (made[at]?.units.length ?? 0) / Math.max(1, lexicon.stemsOf(statement).size),
  );
  return (terms) => {
    const sums = sumsOf(terms);
    const fits = Float64Array.from(made, ({ units, share }) => {
      let sum = 0;
      for (const unit of units) sum += sums[unit] ?? 0;
      return share * sum;
    });
    return { fits, none: sums[stems.length] ?? 0, known };
  };
}
