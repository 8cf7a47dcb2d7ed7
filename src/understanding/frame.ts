import type { Aspect, AspectId, FigureKind, Role, SourceDocument, Span } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';

/** What a piece of the question was read as; `span` slices back into `Frame.question`, undefined for what it does not say itself. */
export interface Mention<T> {
  readonly value: T;
  readonly span: Span | undefined;
}

/** How a role got into the frame. */
export type RoleOrigin =
  /** The question names it. */
  | 'said'
  /** The sentences around the question name it. */
  | 'background'
  /** The question before named it, or was answered with it. */
  | 'carried'
  /** "Both", "which of the two": the roles that are told apart. */
  | 'implied';

export interface RoleMention extends Mention<Role> {
  readonly origin: RoleOrigin;
}

/** What a message says about the conversation instead of asking about roles. */
export const TALK_SIGNS = [
  /** Courtesy and remarks that want no answer. */
  'chatter',
  'sources',
  'sure',
  'wrong',
  'more',
  'shorter',
  'start_over',
  /** What the bot can do, and from which documents. */
  'help',
] as const;
export type TalkSign = (typeof TALK_SIGNS)[number];

/** The form of answer that is asked for. */
export type Wanted =
  | 'explain'
  | 'which_role'
  | 'compare'
  | 'yes_no'
  | 'why'
  | 'when'
  | 'how_many'
  | 'how_much'
  | 'how'
  /** "Which one do we need?" */
  | 'which_needed'
  /** Something is said about the conversation itself: see `Frame.talk`. */
  | 'talk'
  /** "Write a job ad": work, which is no question. */
  | 'task';

/** A word that documents use for one of the asker's. */
export interface SynonymWord {
  readonly stem: string;
  readonly base: string;
}

/** A word of the question that carries meaning: neither a role nor a stop word. */
export interface AskedWord {
  /** Lower case, spelling corrected. */
  readonly text: string;
  /** As the asker wrote it. */
  readonly written: string;
  readonly stem: string;
  readonly base: string;
  readonly span: Span;
  /** What documents say for it, each as words that belong together. */
  readonly synonyms: readonly (readonly SynonymWord[])[];
  /** Part of an aspect's vocabulary. */
  readonly isAspect: boolean;
  /** Between the question words and the end of what is asked; false for words of the background. */
  readonly isAsked: boolean;
}

/** A condition that an answer must meet: a firm, a place, a year. */
export type Condition = Mention<string>;

/** A word that was read as another, and which. */
export interface Correction {
  readonly text: string;
  readonly why: string;
}

/** What is being asked, before any document is looked at. Plain data; spans slice into `question`. */
export interface Frame {
  /** The question after normalisation. */
  readonly question: string;
  /** Its words, spelling corrected, without those that only open the message. */
  readonly said: readonly Word[];
  /** It begins as a message does that goes on from the one before: "and", "what about", "sorry, I meant". */
  readonly goesOn: boolean;
  readonly wanted: Wanted;
  /** Only with `wanted: 'talk'`. */
  readonly talk: TalkSign | undefined;
  /** Roles of the vocabulary, in order of mention, each once. */
  readonly roles: readonly RoleMention[];
  /** Titles that look like roles and are in no vocabulary ("chief happiness officer"). */
  readonly unknownRoles: readonly Mention<string>[];
  /** Abbreviations that may mean several roles that documents describe: these, in order. */
  readonly ambiguousRoles: readonly Mention<readonly Role[]>[];
  /** The words that the question turns on, then those of the background (`isAsked: false`), in order. */
  readonly words: readonly AskedWord[];
  /**
   * Stems of everything that was said but roles and stop words, in order: what the learned term reads. Words that only
   * show the form of the question (`TELLING_STOP_WORDS`) are kept, and roles stand as `@CIO`.
   */
  readonly terms: readonly string[];
  /** Aspects that phrases of the question name, the longest phrase first; hints are weaker. */
  readonly aspects: readonly Mention<Aspect>[];
  readonly hintedAspects: readonly Mention<Aspect>[];
  /** How likely what is asked is about each aspect, as it was learned from questions about roles of all sorts (0 to 1). */
  readonly likelyAspects: ReadonlyMap<AspectId, number>;
  /** Who is above, or below, the role in question. */
  readonly direction: 'above' | 'below' | undefined;
  /** What is asked for is what is *not* so; a "not" within the thing asked about ("does not break") is none. */
  readonly isNegated: boolean;
  readonly conditions: readonly Condition[];
  /** A number, a date, a share, a reason: what the evidence should then hold. */
  readonly figure: FigureKind | undefined;
  /** Documents that the question names ("what does BMC say …"). */
  readonly sources: readonly Mention<SourceDocument>[];
  /** "What does he earn?": somebody is meant whom only the conversation can name. */
  readonly refersBack: boolean;
  /** The question before, where it filled in what this one leaves out. */
  readonly previous: string | undefined;
  readonly corrections: readonly Correction[];
  /** Where sentences around the question tell something: the question without them, read by itself. */
  readonly asking: Frame | undefined;
  /** Two questions in one, each read by itself. */
  readonly parts: readonly [Frame, Frame] | undefined;
}

/** The identifiers of the frame's roles, in order of mention. */
export const roleIdsOf = ({ roles }: Frame): readonly string[] => roles.map(({ value }) => value.id);
