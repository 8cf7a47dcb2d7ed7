import { describe, expect, it } from 'vitest';

import { turnAfter } from '../../src/answering/turn.ts';
import type { Ask } from '../../src/ask.ts';
import { createExchanges, type Exchanges } from '../../src/slack/exchanges.ts';
import type { Place } from '../../src/slack/place.ts';
import { createSeal } from '../../src/slack/seal.ts';
import type { Store } from '../../src/store/store.ts';
import { buildExplanation, buildFrame } from '../support/answers.ts';
import { openTestApp, openTestStore } from '../support/slack-app.ts';
import { directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { engineOver } from '../support/small-engine.ts';

const MINUTE = 60_000;

const place = { team: 'T1', channel: 'D1', thread: '1.1', user: 'U1', isDirect: true };

const unclear = {
  kind: 'explanation',
  roles: [],
  aspects: [],
  gap: undefined,
  unmetWords: [],
  surface: 'dm',
  person: 'U1',
  question: undefined,
};

/** What two processes with one store remember; `pass` lets time go by. */
async function openExchanges(store?: Partial<Store>) {
  const shared = { ...(await openTestStore()), ...store };
  let now = 0;
  let serial = 0;
  const ask: Ask = (question) => buildExplanation({ frame: buildFrame(question) });
  const engine = { ask, turnAfter, knowledge: {} };
  const open = (secret = 'secret') =>
    createExchanges({ store: shared, engine: () => engine, seal: createSeal(secret), date: () => now });
  const remember = async (exchanges: Exchanges, question: string, at: Place = place) => {
    serial += 1;
    const before = await exchanges.previous(at);
    const answer = ask(question);
    const turn = question === 'start over' ? undefined : turnAfter(answer, before);
    const script = { typed: question, before: before?.asked ?? [], question, leansOnPrevious: true };
    await exchanges.keep({ id: `x${serial}`, answer, turn, script }, at, unclear);
    return turn;
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { store: shared, open, remember, pass };
}

const lastAsked = async (exchanges: Exchanges, at: Place = place) =>
  (await exchanges.previous(at))?.frame.question;

describe('conversations', () => {
  const elsewhere = [
    { why: 'another workspace', at: { ...place, team: 'T2' } },
    { why: 'another thread of another channel', at: { ...place, channel: 'C2', isDirect: false } },
    { why: 'another person in another thread', at: { ...place, thread: '2.2', user: 'U2' } },
    { why: 'another thread, where nobody is told apart', at: { ...place, thread: '2.2', user: undefined } },
  ];

  it.each([
    { why: 'the same person in the next thread', at: { ...place, thread: '2.2' } },
    { why: 'anybody in the same thread', at: { ...place, user: undefined } },
  ])('go on for $why', async ({ at }) => {
    const { open, remember } = await openExchanges();
    const exchanges = open();
    const turn = await remember(exchanges, 'cto skills');
    expect(await exchanges.previous(at)).toBe(turn);
  });

  it.each(elsewhere)('stay apart: $why', async ({ at }) => {
    const { open, remember } = await openExchanges();
    const exchanges = open();
    await remember(exchanges, 'cto skills');
    expect(await exchanges.previous(at)).toBeUndefined();
  });

  it('keep what was said in a thread before what the person said last', async () => {
    const { open, remember } = await openExchanges();
    const exchanges = open();
    await remember(exchanges, 'cto skills');
    await remember(exchanges, 'cio pay', { ...place, thread: '2.2' });
    expect(await lastAsked(exchanges)).toBe('cto skills');
  });

  it('end half an hour after the last turn, not after the first; in a thread after a day', async () => {
    const { open, remember, pass } = await openExchanges();
    const exchanges = open();
    const alone = { ...place, thread: undefined };
    await remember(exchanges, 'cto skills');
    pass(29 * MINUTE);
    await remember(exchanges, 'cio skills');
    pass(29 * MINUTE);
    expect(await lastAsked(exchanges, alone)).toBe('cio skills');
    pass(2 * MINUTE);
    expect(await lastAsked(exchanges, alone)).toBeUndefined();
    expect(await lastAsked(exchanges)).toBe('cio skills');
    pass(24 * 60 * MINUTE);
    expect(await lastAsked(exchanges)).toBeUndefined();
  });

  it('forget the thread and the person when there is nothing to remember', async () => {
    const { open, remember } = await openExchanges();
    const exchanges = open();
    await remember(exchanges, 'cto skills');
    await remember(exchanges, 'start over');
    expect(await exchanges.previous(place)).toBeUndefined();
    expect(await exchanges.previous({ ...place, thread: '2.2' })).toBeUndefined();
  });

  it('go on in another process, which asks again what led there', async () => {
    const { open, remember } = await openExchanges();
    const first = open();
    await remember(first, 'cto skills');
    await remember(first, 'cio skills');
    const turn = await open().previous(place);
    expect(turn?.asked).toEqual(['cto skills', 'cio skills']);
    expect(await open().get('x1')).toMatchObject({ id: 'x1', typed: 'cto skills' });
  });

  it('are unreadable in the store, and with another secret', async () => {
    const { open, remember, store } = await openExchanges();
    await remember(open(), 'does Anna Schmidt report to the CTO?');
    expect(await store.sealed('x1')).not.toMatch(/Anna|Schmidt|report/);
    expect(await open('another secret').get('x1')).toBeUndefined();
    expect(await open('another secret').previous(place)).toBeUndefined();
  });

  it('go on in memory while the store is down', async () => {
    const down = () => Promise.reject(new Error('down'));
    const { open, remember } = await openExchanges({ record: down, lastOf: down, sealed: down });
    const exchanges = open();
    await remember(exchanges, 'cto skills');
    expect(await lastAsked(exchanges)).toBe('cto skills');
    expect(await exchanges.get('x1')).toMatchObject({ typed: 'cto skills' });
    expect(await exchanges.get('unknown')).toBeUndefined();
  });

  it.each([
    ['a question', ['cio skills', 'who does the cto report to?'], 'who does the cto report to?'],
    ['the first question', ['who does the cto report to?'], 'who does the cto report to?'],
    ['"start over"', ['cio skills', 'start over'], undefined],
  ])('go on from what was said last, though the store missed %s', async (_, said, last) => {
    const { open, remember, store } = await openExchanges();
    const exchanges = open();
    const { record } = store;
    for (const question of said.slice(0, -1)) await remember(exchanges, question);
    Object.assign(store, { record: () => Promise.reject(new Error('down')) });
    await remember(exchanges, said.at(-1) ?? '');
    Object.assign(store, { record });
    expect(await lastAsked(exchanges)).toBe(last);
  });

  it('are gone when their person is forgotten', async () => {
    const { open, remember } = await openExchanges();
    const exchanges = open();
    await remember(exchanges, 'cto skills');
    await exchanges.forget('T1', 'U1');
    expect(await exchanges.get('x1')).toBeUndefined();
    expect(await exchanges.previous(place)).toBeUndefined();
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

  it('has no subject half an hour later, outside of a thread', async () => {
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
