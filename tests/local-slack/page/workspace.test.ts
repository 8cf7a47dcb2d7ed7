import { describe, expect, it } from 'vitest';

import { withKeys } from '../../../src/local-slack/page/inspector/with-keys.ts';
import { hueOf, initialsOf } from '../../../src/local-slack/page/parts/initials.ts';
import { readPlace, writePlace } from '../../../src/local-slack/page/workspace/place.ts';
import { shareStructure } from '../../../src/local-slack/page/workspace/share-structure.ts';
import { countUnread, markAllRead, markRead } from '../../../src/local-slack/page/workspace/unread.ts';

const message = (channel: string, ts: string, author: string) => ({
  ...{ channel, ts, author, text: '', blocks: [] },
  ...{ threadTs: undefined, visibleTo: undefined, isEdited: false },
});

describe('the next snapshot', () => {
  it('keeps every part that did not change, so that it is not drawn again', () => {
    const before = { people: [{ id: 'U1' }, { id: 'U2' }], messages: [{ ts: '1', blocks: [{ type: 'a' }] }] };
    const next = structuredClone({ ...before, messages: [...before.messages, { ts: '2', blocks: [] }] });
    const shared = shareStructure(before, next);
    expect(shared).toEqual(next);
    expect(shared.people).toBe(before.people);
    expect(shared.messages[0]).toBe(before.messages[0]);
    expect(shareStructure(before, structuredClone(before))).toBe(before);
  });

  it.each([
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [{ a: [] }, { a: {} }],
    [null, { a: 1 }],
    [{ a: 1 }, null],
  ])('of %j is %j, and nothing of what was', (before, next) => {
    expect(shareStructure(before, next)).toEqual(next);
  });
});

describe('a place in the address', () => {
  it.each([
    ['#C1', { channel: 'C1', tab: 'messages', thread: undefined, isList: false }],
    ['#C1/17.0001', { channel: 'C1', tab: 'messages', thread: '17.0001', isList: false }],
    ['#D1/home', { channel: 'D1', tab: 'home', thread: undefined, isList: false }],
    ['#list', { channel: '', tab: 'messages', thread: undefined, isList: true }],
  ] as const)('%s is read and written', (hash, place) => {
    expect(readPlace(hash)).toEqual(place);
    expect(writePlace(place)).toBe(hash);
  });

  it('is nowhere at first', () => {
    expect(readPlace('')).toMatchObject({ channel: '', isList: false });
  });
});

describe('what is unread', () => {
  const messages = [message('C1', '1', 'U2'), message('C1', '2', 'U1'), message('C1', '3', 'U2')];
  const seen = { me: 'U1', messages };

  it.each([
    [{}, 2],
    [{ C1: '1' }, 1],
    [{ C1: '3' }, 0],
  ])('after %j are %d messages, and none of one’s own', (marks, count) => {
    expect(countUnread(seen, 'C1', marks)).toBe(count);
  });

  it('is nothing in a channel that is open', () => {
    const marks = markRead({ C2: '9' }, seen, 'C1');
    expect(marks).toEqual({ C1: '3', C2: '9' });
    expect(markRead(marks, seen, 'C1')).toBe(marks);
  });

  it('is nothing for whoever comes for the first time', () => {
    const channel = { id: 'C1', name: '', kind: 'channel', topic: '', memberIds: [] } as const;
    expect(countUnread(seen, 'C1', markAllRead(seen, [channel]))).toBe(0);
  });
});

describe('an avatar', () => {
  it.each([
    ['Ann Reyes', 'AR'],
    ['Cleo van der Berg', 'CB'],
    ['cher', 'C'],
    ['', ''],
  ])('of %j shows %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keeps its colour', () => {
    expect(hueOf('U1')).toBe(hueOf('U1'));
    expect(hueOf('U1')).not.toBe(hueOf('U2'));
  });
});

describe('the inspector’s entries', () => {
  it('keep their keys when newer ones come before them', () => {
    const keys = (names: readonly string[]) => withKeys(names, (name) => name).map(([key]) => key);
    expect(keys(['a', 'b', 'a'])).toEqual(['a#2', 'b#1', 'a#1']);
    expect(keys(['a', 'a', 'b', 'a'])).toEqual(['a#3', ...keys(['a', 'b', 'a'])]);
  });
});
