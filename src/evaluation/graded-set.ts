import type { Figure } from './figure.ts';

/** A golden file after grading: what `eval` prints of it, whatever it holds. */
export interface GradedSet {
  /** By stage, in the order to print; each has its floor. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Lines beneath the figures. */
  readonly remarks: readonly string[];
  readonly items: readonly GradedItem[];
}

/** A question or a text of the file. */
export interface GradedItem {
  readonly passed: boolean;
  /** Stages that it does not reach in full. */
  readonly missed: readonly string[];
  /** All that the stages saw of it, as lines to read. */
  readonly describe: () => string;
}
