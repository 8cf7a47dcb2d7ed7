import type { Channel, Message, Snapshot } from '../../page-protocol.ts';

/** By channel, the time stamp up to which a person has read. */
export type ReadMarks = Readonly<Record<string, string>>;

type Seen = Pick<Snapshot, 'me' | 'messages'>;

export function newestIn(messages: readonly Message[], channel: string): string {
  let newest = '';
  for (const each of messages) if (each.channel === channel && each.ts > newest) newest = each.ts;
  return newest;
}

/** How many messages of others in the channel came after what the person has read. */
export function countUnread({ me, messages }: Seen, channel: string, marks: ReadMarks): number {
  const mark = marks[channel] ?? '';
  return messages.filter((each) => each.channel === channel && each.author !== me && each.ts > mark).length;
}

/** The marks with the channel read to its end; the same object when it was. */
export function markRead(marks: ReadMarks, { messages }: Seen, channel: string): ReadMarks {
  const newest = newestIn(messages, channel);
  return newest > (marks[channel] ?? '') ? { ...marks, [channel]: newest } : marks;
}

/** For somebody who was never here: what is there already counts as read. */
export function markAllRead(seen: Seen, channels: readonly Channel[]): ReadMarks {
  return Object.fromEntries(channels.map(({ id }) => [id, newestIn(seen.messages, id)]));
}
