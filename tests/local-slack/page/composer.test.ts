import { describe, expect, it } from 'vitest';

import {
  type Completable,
  complete,
  findCompletions,
  findQuery,
} from '../../../src/local-slack/page/composer/completion.ts';
import { readDraft } from '../../../src/local-slack/page/composer/read-draft.ts';

describe('a typed text', () => {
  it.each([
    ['/cio-vs-cto', { type: 'command', command: '/cio-vs-cto', text: '' }],
    ['/cio-vs-cto pay  now ', { type: 'command', command: '/cio-vs-cto', text: 'pay  now' }],
    ['/rolecall\nwho?', { type: 'command', command: '/rolecall', text: 'who?' }],
    ['who?', { type: 'post', text: 'who?' }],
    [' /not a command', { type: 'post', text: '/not a command' }],
    ['/', { type: 'post', text: '/' }],
    [' \n ', undefined],
  ])('%j is %j', (typed, expected) => {
    expect(readDraft(typed)).toEqual(expected);
  });
});

describe('the word before the caret', () => {
  const query = (text: string, hasCommands = true) => {
    const found = findQuery(text, text.length, hasCommands);
    return found && `${found.kind} ${found.typed} ${found.from}`;
  };

  it.each([
    ['/', 'command  0'],
    ['/CIO', 'command cio 0'],
    ['hello @An', 'person an 6'],
    ['@', 'person  0'],
    ['(#hir', 'channel hir 1'],
    ['/cio @a', 'person a 5'],
    ['a/b', undefined],
    ['/cio pay', undefined],
    ['a@b', undefined],
    ['hello', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(query(text)).toBe(expected);
  });

  it('is no command in a thread', () => {
    expect(query('/cio', false)).toBeUndefined();
  });
});

describe('what is offered', () => {
  const person = (id: string, handle: string, name: string) => ({
    ...{ id, handle, name, title: '', isBot: false },
  });
  const from: Completable = {
    ownCommands: [{ name: '/invite', usageHint: '[@someone]', description: 'Add somebody', escapes: true }],
    commands: [
      { name: '/compare-roles', description: '', usageHint: '', escapes: false },
      { name: '/rolecall', description: '', usageHint: '[question]', escapes: false },
    ],
    shortcuts: [
      { callbackId: 'g', name: 'Compare roles…', description: '', type: 'global' },
      { callbackId: 'm', name: 'Which role?', description: '', type: 'message' },
    ],
    people: [person('U1', 'ann', 'Ann Reyes'), person('U2', 'rolf', 'Rolf Hanna')],
    channels: [
      { id: 'C1', name: 'hiring', kind: 'channel', topic: '', memberIds: [] },
      { id: 'D1', name: '', kind: 'dm', topic: '', memberIds: [] },
    ],
  };
  const offered = (text: string) => {
    const query = findQuery(text, text.length, true);
    return query && findCompletions(query, from).map(({ id }) => id);
  };

  it.each([
    ['/', ['/compare-roles', '/rolecall', 'g', '/invite']],
    ['/rol', ['/rolecall', '/compare-roles', 'g']],
    ['@an', ['U1', 'U2']],
    ['@reyes', ['U1']],
    ['#', ['C1']],
    ['#x', []],
  ])('for %j begins with what begins so: %j', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it.each([
    ['hi @an', 'hi @ann |'],
    ['@an', '@ann |'],
  ])('completes %j to %j, the caret after it', (text, expected) => {
    const query = findQuery(text, text.length, true);
    const done = query && complete(text, query, '@ann');
    expect(done && `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(expected);
  });

  it('completes in the middle of a text without doubling the blank', () => {
    expect(complete('hi @an there', { kind: 'person', typed: 'an', from: 3, to: 6 }, '@ann')).toEqual({
      text: 'hi @ann there',
      caret: 8,
    });
  });
});
