/** Slack's limits on blocks, in characters unless it says otherwise, and the budgets we keep beneath them. */

/**
 * All text of a message's blocks together: Slack fails near 13,200 (undocumented). The `text` beside the blocks keeps
 * to it too, so that an answer says the same when its blocks are refused.
 */
export const MAX_MESSAGE_CHARS = 10_000;
/** A text object of a context block: Slack takes 3,000. */
export const MAX_TEXT_OBJECT_CHARS = 3_000;
/** Elements of one context block. */
export const MAX_CONTEXT_ELEMENTS = 10;
export const MAX_BLOCKS = 50;
/** Rows of a table, its header among them. */
export const MAX_TABLE_ROWS = 100;
/** Columns of a table, its labels among them. */
export const MAX_TABLE_COLUMNS = 20;
/** A button's label, and what it tells its listener. */
export const MAX_BUTTON_CHARS = 75;
export const MAX_BUTTON_VALUE_CHARS = 2_000;
/** Options of a menu, and what each says and tells. */
export const MAX_OPTIONS = 100;
export const MAX_OPTION_CHARS = 75;
export const MAX_OPTION_VALUE_CHARS = 150;

/** Our own: titles, labels and names that others wrote; longer ones are cut with an ellipsis. */
export const MAX_LABEL_CHARS = 150;
/** Our own: a question as listeners take it; the rest is dropped. */
export const MAX_QUESTION_CHARS = 1_000;
/** Our own: a question as it is shown again above a private answer, three lines on a phone. */
export const MAX_RESTATED_CHARS = 160;
