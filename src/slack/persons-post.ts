/** What of an event tells who made it. */
interface Made {
  readonly subtype?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly app_id?: string | undefined;
  readonly bot_profile?: unknown;
}

/** Kinds of posts that a person writes: plain, with a file, "also sent to the channel", and `/me`. */
const PERSONS_KINDS = [undefined, 'file_share', 'thread_broadcast', 'me_message'] as const;
interface OfPerson {
  readonly subtype?: (typeof PERSONS_KINDS)[number];
}
const SLACKBOT = 'USLACKBOT';

/** Whether a person wrote a post: neither an app, ours among them, nor Slack. Kinds that Slack adds next year are left alone. */
export function isByPerson<Event extends Made>(
  event: Event,
  botUserId: string | undefined,
): event is Event & OfPerson {
  return (
    PERSONS_KINDS.some((kind) => kind === event.subtype) &&
    [event.bot_id, event.app_id, event.bot_profile].every((sign) => sign === undefined) &&
    event.user !== SLACKBOT &&
    (event.user === undefined || event.user !== botUserId)
  );
}

/** Whether somebody of another company than `team` wrote a post; Slack names the author's company in shared channels. */
export function isForeign(event: object, team: string): boolean {
  // Bolt's types have these on some kinds of posts alone.
  const { user_team, source_team }: { readonly user_team?: unknown; readonly source_team?: unknown } = event;
  const home = user_team ?? source_team;
  return home !== undefined && home !== team;
}

/** Slack delivers for minutes what it could not at once; an answer to what is older helps nobody. */
const MAX_AGE_MS = 10 * 60 * 1000;

/** Whether an event is too old to be answered. `eventTime`: seconds since 1970, as Slack has it; `now`: milliseconds. */
export const isStale = (eventTime: number, now: number): boolean => now - eventTime * 1_000 > MAX_AGE_MS;

/** Files, and forwarded posts or previews of links: they are not read. */
export function hasMore(event: {
  readonly type: string;
  readonly files?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}): boolean {
  return [event.files, event.attachments].some((more) => more !== undefined && more.length > 0);
}

const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/** Whether a text names the user only within code: "type `@Rolecall help`" asks nothing. */
export function isNamedInCodeAlone(text: string, userId: string | undefined): boolean {
  const isNamed = (part: string): boolean => part.includes(`<@${userId}>`) || part.includes(`<@${userId}|`);
  return isNamed(text) && !isNamed(text.replace(CODE, ' '));
}
