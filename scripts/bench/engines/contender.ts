import type { Knowledge } from '../../../src/knowledge/model.ts';

/** What every engine indexes of a statement: its text, which is what Rolecall searches, and its section as title. */
export interface Passage {
  readonly id: number;
  readonly text: string;
  readonly title: string;
}

/** The fields that every engine searches. */
export const FIELDS = ['title', 'text'] as const satisfies readonly (keyof Passage)[];

/** The same for all engines: what is searched, and the questions that are asked. */
export interface Corpus {
  readonly knowledge: Knowledge;
  /** The statements of the knowledge. */
  readonly passages: readonly Passage[];
  readonly questions: readonly string[];
  /** The knowledge without what was generated. */
  readonly shipped: Knowledge;
}

/** Asks one question; how many answers or passages there are. */
export type Query = (question: string) => number | Promise<number>;

/** An engine in the bench, with the settings that its name says. */
export interface Contender {
  readonly name: string;
  /** Prepares what is neither built nor searched, and returns the build of a fresh index. */
  readonly prepare: (corpus: Corpus) => () => Query | Promise<Query>;
}

/** Passages that each peer is asked for. */
export const MOST = 10;
