/** Slack's own limit. */
const MAX_CHARS = 12_000;

/** What is wrong with a text that is too long for a message, in a sentence; empty for one that is not. */
export function excessOf(text: string): string {
  const over = text.length - MAX_CHARS;
  if (over <= 0) return '';
  const count = over.toLocaleString('en-US');
  return `${count} ${over === 1 ? 'character' : 'characters'} too many: a message has ${MAX_CHARS.toLocaleString('en-US')} at most.`;
}
