import type { Json, Message } from './model.ts';
import type { Workspace } from './workspace.ts';

/** What a message that began a thread tells of it beside itself; nothing for one without replies. */
export function threadToWire({ channel, ts }: Message, { messages }: Workspace): Json {
  const replies = repliesTo(channel, ts, messages);
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map(({ author }) => author))];
  return {
    thread_ts: ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

/** The replies of a thread that everybody sees, oldest first. */
export function repliesTo(channel: string, root: string, messages: readonly Message[]): readonly Message[] {
  return messages.filter(
    (each) =>
      each.channel === channel && each.threadTs === root && each.ts !== root && each.visibleTo === undefined,
  );
}
