/** What is counted of the bot's work. */
export interface Metrics {
  readonly answered: (surface: string, kind: string, seconds: number) => void;
  /** Slack delivered again what was worked on. */
  readonly duplicate: () => void;
  /** Something was refused before the work. */
  readonly refused: () => void;
  /** Slack did not take something: `blocks`, `rate_limited`, `refused` or `unknown`. */
  readonly notTaken: (kind: string) => void;
}

/** Counts nothing: for processes that nobody asks. */
export const noMetrics: Metrics = {
  answered: () => {},
  duplicate: () => {},
  refused: () => {},
  notTaken: () => {},
};
