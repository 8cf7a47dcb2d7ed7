import { dateOf, dayOf } from './group-messages.ts';

/** Made once: to make one takes longer than to draw a message. */
const TIME = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const DAY = { weekday: 'long', month: 'long', day: 'numeric' } as const;
const THIS_YEAR = new Intl.DateTimeFormat('en-US', DAY);
const OTHER_YEAR = new Intl.DateTimeFormat('en-US', { ...DAY, year: 'numeric' });

/** As in Slack's English: `10:42 AM`. */
export function formatTime(ts: string): string {
  return TIME.format(dateOf(ts));
}

/** `Today`, `Yesterday`, `Thursday, November 19`, with the year when it is another one. */
export function formatDay(ts: string, now: Date): string {
  const date = dateOf(ts);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayOf(date) === dayOf(now)) return 'Today';
  if (dayOf(date) === dayOf(yesterday)) return 'Yesterday';
  return (date.getFullYear() === now.getFullYear() ? THIS_YEAR : OTHER_YEAR).format(date);
}

/** The whole moment, for whoever hovers or listens. */
export function formatMoment(ts: string, now: Date): string {
  return `${formatDay(ts, now)} at ${formatTime(ts)}`;
}
