import type { Aspect, FigureKind, Role, SourceDocument, Span } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';

/**
 * What a piece of the question was taken for; `span` slices back into `Understanding.question`, and is undefined for
 * what the question does not say itself: it was assumed, or carried over from the question before.
 */
export interface Mention<T> {
  readonly value: T;
  readonly span: Span | undefined;
}

export type Intent = 'explain' | 'compare' | 'which_role' | 'help';

/** A word of a synonym. */
export interface SynonymWord {
  readonly stem: string;
  readonly base: string;
}

/** A word of the question that carries meaning. */
export interface ContentWord {
  readonly text: string;
  /** As the asker wrote it. */
  readonly written: string;
  readonly stem: string;
  readonly base: string;
  readonly span: Span;
  /** Chatter and generic words: searched when there is nothing better, never missed in the evidence. */
  readonly isFiller: boolean;
  /**
   * A name or a year: the answer must hold it. `object`: after "in", "for", "which", or
   * a word that nobody knows: it may narrow the question. */
  readonly narrows: 'name' | 'object' | undefined;
  /** Part of an aspect's vocabulary, and so understood even where no document uses the word. */
  readonly isAspect: boolean;
  /** What documents say for it, each as words that belong together. */
  readonly synonyms: readonly (readonly SynonymWord[])[];
}

/** A part of the question that was left out of consideration or read as something else, and why. */
export interface Discarded {
  readonly text: string;
  readonly why: string;
}

/** What is being asked: the question taken apart, before any document is looked at. */
export interface Understanding {
  /** The question after normalisation: what all spans slice into. */
  readonly question: string;
  /** Its words, spelling mended, without those that say who asks. */
  readonly said: readonly Word[];
  /** The previous question that filled in what this one leaves out. */
  readonly previous: string | undefined;
  readonly intent: Intent;
  /** Roles of the vocabulary, in order of mention, each once. */
  readonly roles: readonly Mention<Role>[];
  /** Titles that look like roles and are in no vocabulary ("chief happiness officer"). */
  readonly unknownRoles: readonly Mention<string>[];
  /** Aspects, the most specific first, each once. */
  readonly aspects: readonly Mention<Aspect>[];
  /** Aspects that a word of the question may mean; never one of `aspects`. */
  readonly hintedAspects: readonly Mention<Aspect>[];
  /** Words left for the search, after roles and stop words. */
  readonly contentWords: readonly ContentWord[];
  /** "how many", "when": what the evidence must then contain. */
  readonly figure: FigureKind | undefined;
  /** Source documents that the question names ("what does BMC say …"): only they are asked. */
  readonly sources: readonly Mention<SourceDocument>[];
  /** "What does he earn?": somebody is meant whom only the question before can name. */
  readonly refersBack: boolean;
  /** "Write a job ad for a CTO": work is asked for, which is no question. */
  readonly isTask: boolean;
  /** Why, when or whether something is so: no matter of two columns. */
  readonly isOneMatter: boolean;
  /** "Tell me more": what the answer to the question before left out. */
  readonly wantsMore: boolean;
  /** Nothing is asked but a role; the aspect was assumed or is only hinted at. */
  readonly isBare: boolean;
  /** The question asks for what is *not* so. */
  readonly negated: boolean;
  /** Asked is whether something is this one role's alone. */
  readonly isExclusive: boolean;
  readonly discarded: readonly Discarded[];
  /** Two questions joined by "and", each about something of its own. */
  readonly halves: readonly [Understanding, Understanding] | undefined;
}
