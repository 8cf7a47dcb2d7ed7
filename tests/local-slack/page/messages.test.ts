import { describe, expect, it } from 'vitest';

import type { Message } from '../../../src/local-slack/model.ts';
import { formatDay } from '../../../src/local-slack/page/messages/format-time.ts';
import { dateOf, groupMessages } from '../../../src/local-slack/page/messages/group-messages.ts';
import {
  groupReplies,
  repliesTo,
  summarizeThread,
  topLevel,
} from '../../../src/local-slack/page/messages/threads.ts';
import { typedText } from '../../../src/local-slack/page/messages/typed-text.ts';

const NOON = new Date(2026, 10, 20, 12).getTime() / 1000;

/** A message so many seconds after a noon, of the reader's own time zone. */
function message(seconds: number, fields: Partial<Message> = {}): Message {
  const ts = `${NOON + seconds}.000000`;
  return {
    ...{ channel: 'C1', ts, author: 'U1', text: 'a', blocks: [] },
    ...{ threadTs: undefined, visibleTo: undefined, isEdited: false, ...fields },
  };
}

const shape = (messages: readonly Message[]) =>
  groupMessages(messages).map((row) => (row.kind === 'day' ? 'day' : row.showsAuthor ? 'author' : 'same'));

describe('a conversation', () => {
  it.each([
    ['names an author once for what follows at once', [message(0), message(60)], 'day author same'],
    ['names the next author', [message(0), message(1, { author: 'U2' })], 'day author author'],
    ['names an author again after a while', [message(0), message(301)], 'day author author'],
    ['begins each day anew', [message(0), message(86_400)], 'day author day author'],
    [
      'says of every private message whose it is',
      [message(0), message(1, { visibleTo: 'U1' }), message(2, { visibleTo: 'U1' })],
      'day author author author',
    ],
    ['is empty without messages', [], ''],
  ])('%s', (_, messages, expected) => {
    expect(shape(messages).join(' ')).toBe(expected);
  });

  it.each([
    ['Today', 0],
    ['Yesterday', -86_400],
    ['Wednesday, November 18', -2 * 86_400],
    ['Monday, December 1, 2025', -354 * 86_400],
  ])('shows a day as %s', (expected, seconds) => {
    expect(formatDay(message(seconds).ts, dateOf(message(0).ts))).toBe(expected);
  });
});

describe('a thread', () => {
  const root = message(0);
  const answer = message(5, { author: 'U2', threadTs: root.ts });
  const thanks = message(9, { threadTs: root.ts });
  const elsewhere = message(10, { channel: 'C2', threadTs: root.ts });
  const all = [{ ...root, threadTs: root.ts }, answer, thanks, elsewhere];

  it('leaves its first message in the channel, and only that', () => {
    expect(topLevel(all, 'C1').map(({ ts }) => ts)).toEqual([root.ts]);
  });

  it('is summed up by its replies, who wrote them and when the last came', () => {
    const replies = repliesTo(all, 'C1', root.ts);
    expect(summarizeThread(replies)).toEqual({ count: 2, authors: ['U2', 'U1'], lastTs: thanks.ts });
  });

  it('has the same replies when all threads are looked up at once', () => {
    expect(groupReplies(all, 'C1')).toEqual({ [root.ts]: repliesTo(all, 'C1', root.ts) });
  });

  it('is none without replies', () => {
    expect(summarizeThread([])).toBeUndefined();
  });
});

describe('a stored text', () => {
  const names = {
    people: [{ id: 'U1', handle: 'ann', name: 'Ann Reyes', title: '', isBot: false }],
    channels: [{ id: 'C1', name: 'hiring', kind: 'channel', topic: '', memberIds: [] } as const],
  };

  it.each([
    ['<@U1> and <@U9|bob>', '@ann and @bob'],
    ['see <#C1> or <#C9>', 'see #hiring or #C9'],
    ['<!here> <!date^1^{date}|then>', '@here then'],
    ['<https://a.example/?b|label> <mailto:a@b.example|a>', 'https://a.example/?b a@b.example'],
    ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;'],
  ])('%s is edited as %s', (stored, typed) => {
    expect(typedText(stored, names)).toBe(typed);
  });
});
