/** The one place where text that others wrote is made harmless for the surface it goes to. */

/** Control characters but for the line feed, and marks that reorder or hide the text around them. */
const CONTROLS = /(?!\n)[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text without what could move a terminal's cursor, colour it, or turn its reading direction. */
export function dropControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/**
 * Escapes exactly `&`, `<` and `>`, in that order, as Slack asks: no mention, link or date made of the text survives.
 * For mrkdwn text objects and the `text` of a message; rich text, plain text and raw text take the words as they are.
 */
export function escapeMrkdwn(text: string): string {
  return dropControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
