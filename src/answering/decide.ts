import type { Candidate } from './rank.ts';

/** How sure the bot may sound. */
export type Tone =
  /** The first statement answers. */
  | 'sure'
  /** Statements come near: they are shown as nearest, and claimed to answer nothing. */
  | 'unsure'
  /** Nothing comes near. */
  | 'no';

/**
 * Probabilities (0 to 1) of the likeliest statement. `sure` was chosen on questions of authors that the fit had left out:
 * a lower one answers more and misleads more. tests/golden/folds.json has what it comes to.
 */
export const THRESHOLDS = {
  sure: 0.6,
  /** Of a statement that the learned term has not seen: nothing else knows an asker's words for it. */
  sureUnseen: 0.25,
  /** "Which one do we need?": the advice on choosing fits whatever is told. */
  needed: 0.3,
  unsure: 0.05,
  /** Of one part of a double question, where the other part is surely answered. */
  besideSure: 0.25,
};

export function toneOf([first]: readonly Candidate[], sure = THRESHOLDS.sure): Tone {
  const probability = first?.probability ?? 0;
  const bar = first?.signs.isSeen === false ? Math.min(sure, THRESHOLDS.sureUnseen) : sure;
  return probability >= bar ? 'sure' : probability >= THRESHOLDS.unsure ? 'unsure' : 'no';
}
