/** Sequences by which a text notifies people: `<!channel>`, `<!here|here>`, `<!subteam^S1>`, `<@U1>`. */
const PINGS = /<(?:!(?:channel|here|everyone|subteam\^[^<>]*)|@[UW][^<>]*)(?:\|[^<>]*)?>/g;

/** What a message of the app would notify people with: Slack takes it, and an answer should never hold it. */
export function findPings(text: string, blocks: unknown, attachments: unknown = []): readonly string[] {
  return [...new Set([...pingsIn(text), ...pingsOf(blocks), ...stringsOf(attachments).flatMap(pingsIn)])];
}

const pingsIn = (text: string): readonly string[] => text.match(PINGS) ?? [];

/** All text in a value, however deep: in attachments each field is formatted. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function pingsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(pingsOf);
  const { type, text, range, user_id: user, usergroup_id: group }: Record<string, unknown> = { ...value };
  if (type === 'mrkdwn' || type === 'markdown') return typeof text === 'string' ? pingsIn(text) : [];
  if (type === 'broadcast') return [`<!${String(range)}>`];
  if (type === 'usergroup') return [`<!subteam^${String(group)}>`];
  if (type === 'user') return [`<@${String(user)}>`];
  return Object.values(value).flatMap(pingsOf);
}
