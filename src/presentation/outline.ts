import type { Evidence, NonEmpty } from '../answering/answer.ts';
import type { Role } from '../knowledge/model.ts';

/** One row of a comparison as it is read: the aspect, a remark on it, and what each role's cell quotes. */
export interface OutlineRow {
  readonly label: string;
  /** Said beside the label: `the documents disagree`. */
  readonly remark: string | undefined;
  /** One for each role; an empty one is a gap in the documents. */
  readonly cells: readonly (readonly Evidence[])[];
}

/** A piece of an answer, before any surface has given it a look. */
export type Part =
  /** What the answer is about. */
  | { readonly kind: 'heading'; readonly text: string }
  /** A sentence of the bot's own: what is missing, what is covered. */
  | { readonly kind: 'line'; readonly text: string }
  /** Lines of the bot's own, such as ways to ask. */
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly string[] }
  /** Statements, each cited. `lead` opens them; `quoted` puts them in quotation marks. */
  | {
      readonly kind: 'statements';
      readonly lead: string | undefined;
      readonly quoted: boolean;
      readonly evidence: NonEmpty<Evidence>;
    }
  /** Roles side by side. */
  | {
      readonly kind: 'table';
      readonly roles: readonly Role[];
      readonly rows: NonEmpty<OutlineRow>;
      /** False where the heading names the only row. */
      readonly namesRows: boolean;
      /** Whether an empty cell says that it is one, or lines beneath the rows say it. */
      readonly gaps: 'in_cells' | 'beneath';
    };

export type StatementsPart = Extract<Part, { kind: 'statements' }>;
export type TablePart = Extract<Part, { kind: 'table' }>;

/** Questions to go on with, and what introduces them. */
export interface Invitation {
  readonly label: string;
  /** `line`: one line, beneath everything; `list`: the questions are the answer's main matter. */
  readonly shape: 'line' | 'list';
  readonly questions: readonly string[];
}

/**
 * An answer in reading order: what every surface shows, whatever it looks like there. Sources follow the parts, the
 * invitation comes last.
 */
export interface Outline {
  readonly parts: readonly Part[];
  readonly invitation: Invitation;
}
