import { describe, expect, it } from 'vitest';

import { turnAfter } from '../../src/answering/turn.ts';
import { createConversations } from '../../src/slack/conversations.ts';
import { buildExplanation, buildFrame } from '../support/answers.ts';
import { openTestApp } from '../support/slack-app.ts';
import { directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { engineOver } from '../support/small-engine.ts';

const MINUTE = 60_000;

const turnOf = (question: string) => turnAfter(buildExplanation({ frame: buildFrame(question) }), undefined);

describe('conversations', () => {
  const place = { team: 'T1', channel: 'D1', thread: '1.1', user: 'U1' };
  const elsewhere = [
    { why: 'another workspace', at: { ...place, team: 'T2' } },
    { why: 'another channel', at: { ...place, channel: 'D2' } },
    { why: 'another person in another thread', at: { ...place, thread: '2.2', user: 'U2' } },
    { why: 'another thread, where nobody is told apart', at: { ...place, thread: '2.2', user: undefined } },
  ];

  it.each([
    { why: 'the same person in the next thread', at: { ...place, thread: '2.2' } },
    { why: 'anybody in the same thread', at: { ...place, user: undefined } },
  ])('go on for $why', ({ at }) => {
    const conversations = createConversations(() => 0);
    const turn = turnOf('cto skills');
    conversations.remember(place, turn);
    expect(conversations.previous(at)).toBe(turn);
  });

  it.each(elsewhere)('stay apart: $why', ({ at }) => {
    const conversations = createConversations(() => 0);
    conversations.remember(place, turnOf('cto skills'));
    expect(conversations.previous(at)).toBeUndefined();
  });

  it('keep what was said in a thread before what the person said last', () => {
    const conversations = createConversations(() => 0);
    const inThread = turnOf('cto skills');
    conversations.remember(place, inThread);
    conversations.remember({ ...place, thread: '2.2' }, turnOf('cio pay'));
    expect(conversations.previous(place)).toBe(inThread);
  });

  it('end half an hour after the last turn, not after the first', () => {
    let now = 0;
    const conversations = createConversations(() => now);
    conversations.remember(place, turnOf('cto skills'));
    now = 29 * MINUTE;
    const last = turnOf('cio skills');
    conversations.remember(place, last);
    now = 58 * MINUTE;
    expect(conversations.previous(place)).toBe(last);
    now = 60 * MINUTE;
    expect(conversations.previous(place)).toBeUndefined();
  });

  it('forget the thread and the person when there is nothing to remember', () => {
    const conversations = createConversations(() => 0);
    conversations.remember(place, turnOf('cto skills'));
    conversations.remember(place, undefined);
    expect(conversations.previous(place)).toBeUndefined();
    expect(conversations.previous({ ...place, thread: '2.2' })).toBeUndefined();
  });
});

/** Words of its own for every statement, so that no weight decides which one is meant. */
const engine = engineOver({
  handbook: `
### CIO: skills

- The CIO needs patience with suppliers.
- The CIO writes short memos.
- The CIO learns the trade of every department.
- The CIO speaks in public without notes.
- The CIO reads contracts closely.

### CTO: skills

- The CTO needs curiosity about gadgets.

### CIO: vendors

- The CIO pays the invoices of vendors.

### CTO: further facts

- The CTO shows prototypes to customers.
- The CTO keeps a workshop by the river.

### CTO: reporting line

- The CTO reports to the CEO.
`,
});

/** A direct message after the other to the whole bot; what it answers to each. `passes`: the time before each, in milliseconds. */
async function chat(messages: readonly string[], passes = 0): Promise<readonly string[]> {
  const slack = await openTestApp({ ask: engine.ask });
  for (const message of messages) {
    slack.pass(passes);
    await slack.deliver(eventBody(directMessageEvent(message)));
  }
  return slack.calls.map(({ args }) => String(args.text));
}

/** The statements in an answer, without their marks. */
const statementsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(The C[IT]O [^[]*\.)”? \[1\]/g)].map(([, statement = '']) => statement);

describe('a conversation with the bot', () => {
  it.each([
    {
      why: 'a role alone is asked the same',
      messages: ['what skills does a CIO need?', 'and the CTO?'],
      last: ['The CTO needs curiosity about gadgets.'],
    },
    {
      why: 'a pronoun means the role that was asked about',
      messages: ['what skills does a CTO need?', 'whom does she report to?'],
      last: ['The CTO reports to the CEO.'],
    },
    {
      why: 'another thing is asked of any role, not of the one that the answer named',
      messages: ['who pays the invoices of vendors?', 'and who shows prototypes to customers?'],
      last: ['The CTO shows prototypes to customers.'],
    },
    {
      why: 'a complete question stands alone',
      messages: ['what skills does a CIO need?', 'who does the CTO report to?'],
      last: ['The CTO reports to the CEO.'],
    },
    {
      why: 'a follow-up to a follow-up leans on what that one came to',
      messages: ['what skills does a CIO need?', 'and the CTO?', 'whom does he report to?'],
      last: ['The CTO reports to the CEO.'],
    },
  ])('goes on: $why', async ({ messages, last }) => {
    expect(statementsIn((await chat(messages)).at(-1) ?? '')).toEqual(last);
  });

  it.each(['source?', 'who told you that?', 'which document says so?'])(
    'shows the last answer’s statements and sources again: %s',
    async (message) => {
      const [, sources = ''] = await chat(['who pays the invoices of vendors?', message]);
      expect(statementsIn(sources)).toEqual(['The CIO pays the invoices of vendors.']);
      expect(sources).toMatch(/^Where the last answer comes from\n/);
      expect(sources).toContain('[1] The document handbook');
    },
  );

  it('shows no statement twice, however often more is asked for, and says when there is none', async () => {
    const answers = await chat(['what skills does a CIO need?', 'more', 'tell me more', 'go on', 'more']);
    const shown = answers.flatMap(statementsIn);
    expect(shown.length).toBeGreaterThanOrEqual(5);
    expect(new Set(shown).size).toBe(shown.length);
    expect(answers.at(-1)).toMatch(/^The documents say no more about it\./);
  });

  it('has more of the subject after its sources were asked for', async () => {
    const [first = '', , more = ''] = await chat(['what skills does a CIO need?', 'source?', 'more']);
    expect(statementsIn(more).length).toBeGreaterThan(0);
    for (const statement of statementsIn(more)) expect(statementsIn(first)).not.toContain(statement);
  });

  it.each([
    ['thanks!', 'You are welcome.'],
    ['ok', 'All right.'],
    ['hello', 'Hello. Ask me about executive roles, or say “help”.'],
  ])('answers "%s" in one line and keeps its subject', async (message, line) => {
    const [, reply, next = ''] = await chat(['what skills does a CIO need?', message, 'and the CTO?']);
    expect(reply).toBe(line);
    expect(statementsIn(next)).toEqual(['The CTO needs curiosity about gadgets.']);
  });

  it('is not led off its subject by small talk that names nothing of it', async () => {
    const chatter = 'the lift is broken again, so my dentist will have to wait for me on Tuesday';
    const [, reply, next = ''] = await chat(['what skills does a CIO need?', chatter, 'and the CTO?']);
    expect(reply).toBe('All right.');
    expect(statementsIn(next)).toEqual(['The CTO needs curiosity about gadgets.']);
  });

  it('has no subject after "start over"', async () => {
    const [, reply, next = ''] = await chat(['what skills does a CIO need?', 'start over', 'more']);
    expect(reply).toMatch(/^All right: a new subject\.\nTry:/);
    expect(next).toMatch(/^Ask about the CIO/);
  });

  it('has no subject half an hour later', async () => {
    const messages = ['what skills does a CIO need?', 'and the CTO?'];
    const [, soon = ''] = await chat(messages, 29 * MINUTE);
    const [, late = ''] = await chat(messages, 31 * MINUTE);
    expect(statementsIn(soon)).toEqual(['The CTO needs curiosity about gadgets.']);
    expect(statementsIn(late)).not.toEqual(statementsIn(soon));
  });

  it('takes a number for the question that it suggested there', async () => {
    const asked = 'what skills does a CIO need?';
    const [, second = ''] = engine.ask(asked).followUps;
    const [, byNumber] = await chat([asked, '2']);
    const [, inFull = ''] = await chat([asked, second]);
    expect(byNumber).toBe(inFull);
    expect(statementsIn(inFull).length).toBeGreaterThan(0);
  });

  it('in a channel goes on in its own thread only, whoever asks', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('cto skills', { ts: '1.1' })));
    await slack.deliver(eventBody(mentionEvent('and the cio?', { ts: '1.2', thread_ts: '1.1', user: 'U2' })));
    await slack.deliver(eventBody(mentionEvent('and the cio?', { ts: '1.3' })));
    expect(slack.asked.map(([, previous]) => previous)).toEqual([undefined, 'cto skills', undefined]);
  });

  it('in a direct message goes on in the next message and in the thread of the first', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills', { ts: '1.1' })));
    await slack.deliver(eventBody(directMessageEvent('cio pay', { ts: '1.2' })));
    await slack.deliver(eventBody(directMessageEvent('and the ceo?', { ts: '1.3', thread_ts: '1.1' })));
    expect(slack.asked.map(([, previous]) => previous)).toEqual([undefined, 'cto skills', 'cto skills']);
  });
});
