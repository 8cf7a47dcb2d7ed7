import type { ReadAspects } from './aspect-reader.ts';
import type { LearnedTerm } from './learned-term.ts';
import type { TranslationWeights } from './term-translation.ts';

/** What the bot knows, as plain read-only data. Loading makes it once; everything else only reads it. */

/** Identifier of a role as people write it, for example `CIO`. */
export type RoleId = string;

/** Identifier of an aspect (a facet of a role that one can ask about), for example `reporting`. */
export type AspectId = string;

/** A half-open range `[start, end)` of UTF-16 code units in the text that it was cut from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Role {
  readonly id: RoleId;
  /** The role spelled out in lower case: `chief information officer`. */
  readonly name: string;
  /** Other ways to say it, in lower case; plurals and misspellings are understood without being listed. */
  readonly aliases: readonly string[];
  /** Position in comparisons and lists; lower comes first. */
  readonly order: number;
  /** Whether a job description may turn out to be this role's; the roles so marked are told apart. */
  readonly matched: boolean;
}

export interface Aspect {
  readonly id: AspectId;
  /** What readers see and headings say: `reporting line`. */
  readonly label: string;
  /** How it reads in a sentence, "they hold nothing about …"; the label where that does. */
  readonly topic: string;
  /** Words and phrases by which people ask for it, in lower case. */
  readonly words: readonly string[];
  /** Words that may mean it: they help to choose statements, but decide nothing alone. */
  readonly hints: readonly string[];
  /** Position in a comparison; lower comes first. */
  readonly order: number;
  /** Whether a comparison of roles over "everything" has a row for it. */
  readonly compared: boolean;
  /** About roles together ("need for both"), so that two roles in a question do not ask for a table. */
  readonly joint: boolean;
  /** Narrows another aspect ("in a small company"): a follow-up with it keeps what was asked before. */
  readonly modifier: boolean;
  /** About whoever has the role (pay, skills), and so asked of the role that the last answer named. */
  readonly personal: boolean;
  /** Says which role to choose: asked "which one do we need?", its statements come first. */
  readonly choosing: boolean;
  /** An umbrella ("pay") stands for these; it holds no statements itself. */
  readonly includes: readonly AspectId[];
  /** Aspects to look into too when this one has little: `success` → `skills`. */
  readonly related: readonly AspectId[];
  /** A question about it that shows what the bot can do; `ROLE` stands for a role: "Who does the ROLE report to?" */
  readonly example?: string | undefined;
}

/** A source document: the front matter of its file. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** How citations name it; the title when the file gives none. */
  readonly shortTitle: string;
  readonly publisher?: string;
  /** As stated in the source, for example `2021`. */
  readonly published?: string;
  readonly about: string;
  /** The file, relative to the knowledge folder. */
  readonly file: string;
}

/** The smallest thing that is shown: one or a few sentences, cut from a document as they stand. */
export interface Statement {
  /** The id in its braces, or `<document>:<line>.<n>` where the file gives none. */
  readonly id: string;
  /** The visible text of `span`: the file's own characters, without inline Markdown marks. */
  readonly text: string;
  /** The line that introduces its list, with which `text` begins, up to the colon; undefined where there is none. */
  readonly lead: string | undefined;
  readonly span: Span;
  /** 1-based line of the file on which the statement begins. */
  readonly line: number;
  /** The roles whose fact it states; empty when it is about none in particular. */
  readonly roles: readonly RoleId[];
  /** All roles that its text names, as subject or not. */
  readonly names: readonly RoleId[];
  /** The first is what it is mainly about; never empty. */
  readonly aspects: readonly [AspectId, ...AspectId[]];
  /** How likely it is about each aspect (0 to 1), the likeliest first: 1 for what its author declared, the least likely left out. */
  readonly reading: ReadonlyMap<AspectId, number>;
  readonly document: SourceDocument;
  /** The section of the source, for citations: `Career paths`. */
  readonly section: string;
  /** The nearest heading: `CIO: reporting line`. */
  readonly heading: string;
  /** Marked by its author as one to show first when the question asks for nothing more particular. */
  readonly isKey: boolean;
  /** Marked by its author as what must be known of every figure of its section: shown wherever one of them is. */
  readonly isCaveat: boolean;
  /** Position among all statements, in file and text order. */
  readonly position: number;
  /** Why it has these roles, and these aspects. */
  readonly because: {
    readonly roles: RoleReason;
    readonly aspects: AspectReason;
  };
}

/** What tells whose fact a statement states; each reads on after "about the CIO: ". */
export const ROLE_REASONS = {
  declared: 'its heading declares it',
  column: 'its column is named so',
  row: 'its row is named so',
  subject: 'the role is its subject',
  reference: 'it refers to the sentence before',
  lead: 'the line that introduces its list names the role',
  paragraph: 'its paragraph is about the role',
  heading: 'a heading above names the role',
  named: 'it names no other role, nor does anything above it',
  title: 'its document is about the role',
  above: 'what stands above it is about the role',
  none: 'nothing names a role',
} as const;
export type RoleReason = keyof typeof ROLE_REASONS;

/** What tells which aspects a statement is about. */
export const ASPECT_REASONS = {
  declared: 'its heading or its braces declare it',
  words: 'its own words',
  heading: 'its own words and what is above it',
  none: 'nothing told',
} as const;
export type AspectReason = keyof typeof ASPECT_REASONS;

/** A line of a document that states nothing of a role: it is kept, and never shown as a fact. */
export interface Aside {
  readonly document: SourceDocument;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly reason: AsideReason;
}

export const ASIDE_REASONS = {
  question: 'it asks the reader',
  lead: 'it introduces the list after it',
  contents: 'it belongs to a list of contents',
  nothing: 'it says nothing of a role',
} as const;
export type AsideReason = keyof typeof ASIDE_REASONS;

export interface DisagreementSide {
  /** At least one; the first says it best. */
  readonly statements: readonly [Statement, ...Statement[]];
}

/** A topic on which documents contradict one another. */
export interface Disagreement {
  readonly id: string;
  /** Completes "the documents disagree": `Who the CIO reports to`. */
  readonly title: string;
  readonly roles: readonly RoleId[];
  /** Questions about one of these aspects may be about the topic. */
  readonly aspects: readonly AspectId[];
  /** Not told where a question asks for one of the aspects and nothing more ("CTO skills"). */
  readonly narrow: boolean;
  readonly sides: readonly [DisagreementSide, DisagreementSide, ...DisagreementSide[]];
}

/** A kind of figure that a question can ask for ("how many"), and how one is recognised in a statement. */
export interface FigureKind {
  readonly id: string;
  /** What is missing when there is none: `a number`. */
  readonly label: string;
  readonly asks: readonly string[];
  readonly pattern: RegExp;
  /** It says what is not so: wanted where the question is negated. */
  readonly excludes: boolean;
  /** An answer is better with it ("why …": a reason), but none is missed without. */
  readonly optional: boolean;
}

/** What a word or phrase shows of what the asker wants; `language.yml` explains each. */
export const INTENT_SIGNS = [
  'compare',
  'compare_weakly',
  'which_role',
  'above',
  'below',
  'follow_up',
  'negation',
  'person',
  'pronoun',
  'them',
  'pair',
  'other',
  'former',
  'latter',
  'correction',
  'task',
  'polite',
  'openers',
  'thanks',
  'greeting',
  'courtesy',
] as const;
export type IntentSign = (typeof INTENT_SIGNS)[number];

/** Ordinary English around a question: everything that is not about roles. */
export interface Language {
  readonly stopWords: readonly string[];
  readonly intents: Readonly<Record<IntentSign, readonly string[]>>;
  /** Conditions that an answer must hold ("in euros"). */
  readonly conditions: readonly string[];
  readonly figures: readonly FigureKind[];
  /** Questions of the owner's that show what the bot can do, before those that roles and aspects make. */
  readonly examples: readonly string[];
}

/** What a word or phrase shows of a line of a job description, or of the post; `job-descriptions.yml` explains each. */
export const JOB_SIGNS = [
  'holder',
  'posts',
  'required',
  'verbs',
  'asides',
  'aside_headings',
  'refusals',
  'in_person',
  'elsewhere',
  'concerns',
  'held',
  'others',
  'leads',
  'carries_out',
  'other_trades',
  'field',
] as const;
export type JobSign = (typeof JOB_SIGNS)[number];

/** How job descriptions speak. */
export interface JobLanguage {
  /** What documents say → what job descriptions say instead. */
  readonly says: ReadonlyMap<string, readonly string[]>;
  /** The same for what only may mean it. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
  /** Chatter and generic words, which show no duty. */
  readonly filler: readonly string[];
  /** What all the roles that are told apart are about: `technology`; undefined where the folder does not say. */
  readonly fieldName: string | undefined;
  /** Ids of statements to show where a text describes several roles at once. */
  readonly mixedNotes: readonly string[];
  readonly signs: Readonly<Record<JobSign, readonly string[]>>;
}

/** Everything in the knowledge folder, checked. */
export interface Knowledge {
  /** In their order. */
  readonly roles: readonly Role[];
  /** Patterns of titles that no role lists: `chief * officer`. */
  readonly titles: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly documents: readonly SourceDocument[];
  readonly statements: readonly Statement[];
  readonly asides: readonly Aside[];
  /** What somebody should look at, and what makes no answer wrong. */
  readonly notes: readonly Problem[];
  readonly disagreements: readonly Disagreement[];
  readonly language: Language;
  /** What documents say → what people say instead. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** What texts are about. */
  readonly readAspects: ReadAspects;
  /** What was learned of the questions that its statements answer; undefined for a folder without `learned.json`. */
  readonly learned: LearnedTerm | undefined;
  /** What askers say for what documents say, for statements of which nothing was learned; undefined where there is none. */
  readonly translation: TranslationWeights | undefined;
  readonly jobLanguage: JobLanguage;
}

/** A file of the knowledge folder as it was read. */
export interface KnowledgeFile {
  /** Relative to the knowledge folder, with `/`: `documents/bmc.md`. */
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a file of the knowledge folder. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}
