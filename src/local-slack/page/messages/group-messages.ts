import type { Message } from '../../page-protocol.ts';

/** A line of a conversation: a day, or a message, with or without its author above it. */
export type Row =
  | { readonly kind: 'day'; readonly day: string; readonly ts: string }
  | { readonly kind: 'message'; readonly message: Message; readonly showsAuthor: boolean };

/** When a line is from; empty for none. */
export function tsOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'day' ? row.ts : row.message.ts;
}

/** Messages of one author that follow within this time are shown under one name, as in Slack. */
const SAME_AUTHOR_SECONDS = 5 * 60;

export function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** The day of the reader's own time zone, as `2026-9-21` (month from 0): to be compared only. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

function follows(before: Message | undefined, message: Message): boolean {
  if (before === undefined || before.author !== message.author) return false;
  // "Only visible to you" is said of each.
  if (before.visibleTo !== undefined || message.visibleTo !== undefined) return false;
  return Number(message.ts) - Number(before.ts) < SAME_AUTHOR_SECONDS;
}

/** Messages, oldest first, as lines: a day where one begins, the author where another begins. */
export function groupMessages(messages: readonly Message[]): readonly Row[] {
  const rows: Row[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const day = dayOf(dateOf(message.ts));
    const isNewDay = before === undefined || dayOf(dateOf(before.ts)) !== day;
    if (isNewDay) rows.push({ kind: 'day', day, ts: message.ts });
    rows.push({ kind: 'message', message, showsAuthor: isNewDay || !follows(before, message) });
    before = message;
  }
  return rows;
}
