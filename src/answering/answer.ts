import type { Aspect, Disagreement, Role, SourceDocument, Statement } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';

/** A list that holds at least one item, so that an answer without evidence does not type-check. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A shown statement, with the statements of other documents that say the same. */
export interface Evidence {
  readonly statement: Statement;
  /** Cited beside it, not shown. */
  readonly alsoSaidBy: readonly Statement[];
}

/** A contradiction between documents, with the evidence for each side, in the order to show. */
export interface Dispute {
  readonly topic: Disagreement;
  readonly sides: readonly [NonEmpty<Evidence>, NonEmpty<Evidence>, ...NonEmpty<Evidence>[]];
}

interface AnswerBase {
  /** What was asked, with everything that the turn before filled in. */
  readonly frame: Frame;
  /** Questions worth asking next; each is answered when asked. Few. */
  readonly followUps: readonly string[];
}

/** What the documents say about one role, or about roles together. */
export interface Explanation extends AnswerBase {
  readonly kind: 'explanation';
  /** Short heading of the answer: `CIO: reporting line`. */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly aspect: Aspect | undefined;
  readonly evidence: NonEmpty<Evidence>;
  /** The contradiction that the question is about; `evidence` holds its sides in order, but where it is asked beside another thing. */
  readonly dispute: Dispute | undefined;
  /** Roles or things in the question that the documents do not hold, as the asker named them. */
  readonly notCovered: readonly string[];
}

export interface ComparisonCell {
  readonly role: Role;
  /** Empty: the documents don't say. */
  readonly evidence: readonly Evidence[];
}

export interface ComparisonRow {
  readonly aspect: Aspect;
  /** One for each compared role, in the order of `roles`. */
  readonly cells: readonly ComparisonCell[];
  /** Topics on which the documents contradict one another here; the cells hold every side. */
  readonly disputes: readonly Disagreement[];
}

/** Roles side by side; at least one cell has evidence. */
export interface Comparison extends AnswerBase {
  readonly kind: 'comparison';
  readonly title: string;
  readonly roles: readonly [Role, Role, ...Role[]];
  /** The aspect asked for; undefined for a comparison over all that the documents hold. */
  readonly aspect: Aspect | undefined;
  /** The sentence about the roles together that says most of it ("both earn about the same"), above the rows. */
  readonly opening: Evidence | undefined;
  readonly rows: NonEmpty<ComparisonRow>;
  /** What else the documents say of the roles together, and what must be known of the figures, beneath the rows. */
  readonly together: readonly Evidence[];
  readonly notCovered: readonly string[];
  /** Over everything there are further aspects: "more" shows them. */
  readonly hasMore: boolean;
  readonly variations: Variations;
}

/** A comparison near another one, and the question that asks for it. */
export interface Variation {
  /** What is other about it: `pay`, `CIO vs CEO`. */
  readonly label: string;
  readonly question: string;
}

/** Each is answered when asked. */
export interface Variations {
  readonly aspects: readonly Variation[];
  readonly roles: readonly Variation[];
}

/** Which role a duty belongs to. */
export interface RoleFit extends AnswerBase {
  readonly kind: 'role_fit';
  /** More than one when the documents name several. */
  readonly roles: NonEmpty<Role>;
  readonly evidence: NonEmpty<Evidence>;
  readonly dispute: Dispute | undefined;
  readonly notCovered: readonly string[];
}

/** The question can be meant in several ways: which one? */
export interface Clarification extends AnswerBase {
  readonly kind: 'clarification';
  readonly prompt: string;
}

export type NoAnswerReason =
  /** The question is about roles that no document describes. */
  | {
      readonly code: 'role_not_covered';
      readonly roles: NonEmpty<string>;
      /** Names and years in the question that no document mentions either. */
      readonly details: readonly string[];
    }
  /** The role is covered, this aspect of it is not. */
  | { readonly code: 'aspect_not_covered'; readonly roles: readonly Role[]; readonly aspect: Aspect }
  /** The question hangs on something that no evidence mentions: a company, a country, a year, a word. */
  | { readonly code: 'detail_not_covered'; readonly details: NonEmpty<string> }
  /** A number, a date or a share is asked for and the documents give none. */
  | { readonly code: 'figure_not_given'; readonly wanted: string }
  /** More is asked for than the last answer held, and that was all. */
  | { readonly code: 'nothing_more' }
  /** Statements come near; whether one answers is not sure. */
  | { readonly code: 'not_exactly' }
  /** Nothing in the question meets the documents. */
  | { readonly code: 'off_topic' };

/** An honest no: why, what is covered, and the nearest that the documents hold. */
export interface NoAnswer extends AnswerBase {
  readonly kind: 'no_answer';
  readonly reason: NoAnswerReason;
  /** Roles that the documents do describe, the nearest few, in order. */
  readonly coveredRoles: readonly Role[];
  /** They describe others besides. */
  readonly hasMoreRoles: boolean;
  /** A few; not claimed to answer the question. */
  readonly nearest: readonly Evidence[];
}

/** How to go on: after "start over" and "that's wrong" one line; else what the bot can do. With questions to try. */
export interface Help extends AnswerBase {
  readonly kind: 'help';
  readonly line: string | undefined;
  readonly catalogue: Catalogue | undefined;
}

/** What there is to ask about. */
export interface Catalogue {
  readonly coveredRoles: readonly Role[];
  readonly documents: readonly SourceDocument[];
  /** What the documents speak about, as labels of aspects. */
  readonly topics: readonly string[];
  readonly statements: number;
}

/** A short reply to courtesy and to what wants no answer: one line, no statement. */
export interface Acknowledgement extends AnswerBase {
  readonly kind: 'acknowledgement';
  readonly line: string;
}

export type Answer = Explanation | Comparison | RoleFit | Clarification | NoAnswer | Help | Acknowledgement;
