/** What a typed text is when it is sent. */
export type Draft =
  | { readonly type: 'command'; readonly command: string; readonly text: string }
  | { readonly type: 'post'; readonly text: string };

/**
 * A text that begins with a slash is a command, as in Slack; a blank before the slash keeps it a message. Undefined for
 * nothing but blanks.
 */
export function readDraft(typed: string): Draft | undefined {
  if (typed.trim() === '') return undefined;
  const [, command, text = ''] = /^(\/\S+)(?:\s+([\s\S]*))?$/.exec(typed.trimEnd()) ?? [];
  return command === undefined ? { type: 'post', text: typed.trim() } : { type: 'command', command, text };
}
