import type { Message, Snapshot } from '../../page-protocol.ts';

/** What stands in a channel itself, not in a thread. */
export function topLevel(messages: readonly Message[], channel: string): readonly Message[] {
  return messages.filter(
    (each) => each.channel === channel && (each.threadTs === undefined || each.threadTs === each.ts),
  );
}

export function repliesTo(messages: readonly Message[], channel: string, root: string): readonly Message[] {
  return messages.filter((each) => each.channel === channel && each.threadTs === root && each.ts !== root);
}

/** The replies of every thread in a channel, by its first message; oldest first. */
export function groupReplies(
  messages: readonly Message[],
  channel: string,
): Readonly<Record<string, readonly Message[]>> {
  const threads: Record<string, Message[]> = {};
  for (const each of messages) {
    const { threadTs, ts } = each;
    if (each.channel !== channel || threadTs === undefined || threadTs === ts) continue;
    threads[threadTs] ??= [];
    threads[threadTs].push(each);
  }
  return threads;
}

/** What the app does in the threads of a channel ("is thinking…"), by their first message. */
export function groupStatuses(
  statuses: Snapshot['statuses'],
  channel: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    statuses.filter((each) => each.channel === channel).map(({ threadTs, text }) => [threadTs, text]),
  );
}

/** The newest message that a person wrote, or that only they see, such as the answer to their command. */
export function newestOfOne(messages: readonly Message[], me: string): string {
  return messages.findLast(({ author, visibleTo }) => author === me || visibleTo === me)?.ts ?? '';
}

/** For "3 replies": how many, by whom, when last; undefined without any. */
export function summarizeThread(replies: readonly Message[]) {
  const last = replies.at(-1);
  if (last === undefined) return undefined;
  return {
    count: replies.length,
    authors: [...new Set(replies.map((each) => each.author))],
    lastTs: last.ts,
  };
}
