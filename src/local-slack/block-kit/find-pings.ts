/** Sequences by which a text notifies people: `<!channel>`, `<!here|here>`, `<!subteam^S1>`, `<@U1>`. */
const PINGS = /<(?:!(?:channel|here|everyone|subteam\^[^<>]*)|@[UW][^<>]*)(?:\|[^<>]*)?>/g;

/** What a message of the app would notify people with: Slack takes it, and an answer should never hold it. */
export function findPings(text: string, blocks: unknown): readonly string[] {
  return [...new Set([...(text.match(PINGS) ?? []), ...pingsOf(blocks)])];
}

function pingsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(pingsOf);
  const { type, text, range, user_id: user }: Record<string, unknown> = { ...value };
  if (type === 'mrkdwn') return typeof text === 'string' ? (text.match(PINGS) ?? []) : [];
  if (type === 'broadcast') return [`<!${String(range)}>`];
  if (type === 'user') return [`<@${String(user)}>`];
  return Object.values(value).flatMap(pingsOf);
}
