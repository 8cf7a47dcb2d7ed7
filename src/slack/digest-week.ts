/** A week that a digest is about, in milliseconds since 1970. */
export interface DigestWeek {
  /** The same for everybody who asks in the week after it: `2026-11-23`, its last day. */
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** On Mondays, in the workspace's time zone. */
const HOUR = 9;

/** The last week that ended on a Monday at nine of a time zone; an hour off in a week with a change to summer time. */
export function lastDigestWeek(now: number, timeZone: string): DigestWeek {
  const { weekday = '', hour, minute, second } = partsOf(now, timeZone);
  const sinceMonday = Math.max(0, DAYS.indexOf(weekday)) * DAY_MS;
  const sinceMidnight =
    Number(hour) * HOUR_MS + Number(minute) * 60_000 + Number(second) * 1_000 + (now % 1_000);
  const sinceNine = sinceMonday + sinceMidnight - HOUR * HOUR_MS;
  const until = now - (sinceNine < 0 ? sinceNine + WEEK_MS : sinceNine);
  const { year, month, day } = partsOf(until, timeZone);
  return { id: `${year}-${month}-${day}`, from: until - WEEK_MS, until };
}

function partsOf(
  at: number,
  timeZone: string,
): Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
