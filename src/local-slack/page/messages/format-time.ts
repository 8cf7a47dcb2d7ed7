import { dateOf, dayOf } from './group-messages.ts';

/** As in Slack's English: `10:42 AM`. */
export function formatTime(ts: string): string {
  return dateOf(ts).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

/** `Today`, `Yesterday`, `Thursday, November 19`, with the year when it is another one. */
export function formatDay(ts: string, now: Date): string {
  const date = dateOf(ts);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayOf(date) === dayOf(now)) return 'Today';
  if (dayOf(date) === dayOf(yesterday)) return 'Yesterday';
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric', ...year });
}

/** The whole moment, for whoever hovers or listens. */
export function formatMoment(ts: string, now: Date): string {
  return `${formatDay(ts, now)} at ${formatTime(ts)}`;
}
