import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import type { Action, ActResult } from '../../src/local-slack/page-protocol.ts';
import { ANN, APP, BEN, dmIdOf, HIRING, LEADERSHIP, TEAM } from '../../src/local-slack/residents.ts';
import { NO_PACE, openTestSlack, type TestSlack, until } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { connect, type RawSocket } from '../support/raw-socket.ts';
import { callApi, respondAt, runCommand } from '../support/web-api.ts';

const BOT = APP.botUserId;

let slack: TestSlack;
let app: RawSocket;

beforeEach(async () => {
  slack = await openTestSlack({
    pace: NO_PACE,
    manifest: manifestWith({ moreEvents: ['message.channels', 'member_joined_channel'] }),
  });
  app = await connect(slack);
});
afterEach(() => slack.close());

/** Somebody does it; the events that the app hears of it, in their order. */
async function heard(action: Action, count: number): Promise<readonly Json[]> {
  expect(await slack.act(action)).toEqual({ ok: true });
  const events: Json[] = [];
  while (events.length < count) {
    const frame = await app.next();
    app.acknowledge(frame);
    events.push(Object(frame.payload).event);
  }
  return events;
}

const post = (text: string, more: Json = {}): Action =>
  ({ type: 'post', as: ANN, channel: HIRING, text, ...more }) as Action;
const lastTs = () => slack.workspace.messages.at(-1)?.ts ?? '';

describe('the app', () => {
  it('hears a message where it is, and a mention of itself beside it', async () => {
    const [message] = await heard(post('hello'), 1);
    expect(message).toEqual({
      type: 'message',
      user: ANN,
      text: 'hello',
      ts: lastTs(),
      team: TEAM.id,
      channel: HIRING,
      channel_type: 'channel',
      event_ts: lastTs(),
    });
    const both = await heard(post('@Rolecall hello'), 2);
    expect(both.map(({ type }) => type)).toEqual(['message', 'app_mention']);
    expect(both[1]).toMatchObject({ text: `<@${BOT}> hello`, channel: HIRING, user: ANN, ts: lastTs() });
    expect(both[1]).not.toHaveProperty('channel_type');
  });

  it('hears direct messages, in which nobody need mention it', async () => {
    expect(await heard(post('hello', { channel: dmIdOf(ANN) }), 1)).toMatchObject([
      { type: 'message', channel: dmIdOf(ANN), channel_type: 'im', user: ANN },
    ]);
    await heard(post('@Rolecall hello', { channel: dmIdOf(ANN) }), 1);
    expect(app.unread()).toEqual([]);
  });

  it('hears of a reply where its thread begins, and who began it', async () => {
    await heard(post('hello', { as: BEN }), 1);
    const first = lastTs();
    const reply = { thread_ts: first, parent_user_id: BEN, user: ANN };
    expect(await heard(post('a reply', { threadTs: first }), 1)).toMatchObject([reply]);
    expect(await heard(post('a reply to it', { threadTs: lastTs() }), 1)).toMatchObject([reply]);
  });

  it('hears of an edit with both texts, and of a mention in it', async () => {
    await heard(post('hello'), 1);
    const ts = lastTs();
    const action = { type: 'edit', as: ANN, channel: HIRING, ts, text: '@Rolecall hello' } as const;
    expect(await heard(action, 2)).toMatchObject([
      {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: HIRING,
        message: { ts, text: `<@${BOT}> hello`, edited: { user: ANN } },
        previous_message: { ts, text: 'hello' },
      },
      { type: 'app_mention', ts, edited: { user: ANN } },
    ]);
  });

  it('hears of a deletion', async () => {
    await heard(post('hello'), 1);
    const ts = lastTs();
    expect(await heard({ type: 'delete', as: ANN, channel: HIRING, ts }, 1)).toMatchObject([
      { subtype: 'message_deleted', deleted_ts: ts, channel: HIRING, previous_message: { text: 'hello' } },
    ]);
    expect(slack.workspace.messages).toEqual([]);
  });

  it('hears that a placeholder stands where a message with replies was, and that it goes with the last reply', async () => {
    await heard(post('first', { as: BEN }), 1);
    const first = lastTs();
    await heard(post('reply', { threadTs: first }), 1);
    const reply = lastTs();
    const tombstone = {
      subtype: 'tombstone',
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      ts: first,
    };
    const remove = (as: string, ts: string): Action => ({ type: 'delete', as, channel: HIRING, ts });
    expect(await heard(remove(BEN, first), 1)).toMatchObject([
      {
        subtype: 'message_changed',
        hidden: true,
        channel: HIRING,
        message: { ...tombstone, hidden: true, thread_ts: first, reply_count: 1, reply_users: [ANN] },
        previous_message: { user: BEN, text: 'first', ts: first },
      },
    ]);
    expect(slack.workspace.messages).toMatchObject([{ ts: first, isTombstone: true }, { ts: reply }]);
    expect(await slack.act(remove(BEN, first))).toMatchObject({ ok: false });
    expect(await heard(remove(ANN, reply), 2)).toMatchObject([
      { subtype: 'message_deleted', deleted_ts: reply },
      { subtype: 'message_deleted', deleted_ts: first, previous_message: { ...tombstone, reply_count: 0 } },
    ]);
    expect(slack.workspace.messages).toEqual([]);
  });

  it('leaves a placeholder itself where it deletes a message with replies', async () => {
    await callApi(slack, 'chat.postMessage', { channel: HIRING, text: 'an answer' });
    const ts = lastTs();
    await slack.act(post('thanks', { threadTs: ts }));
    await callApi(slack, 'chat.delete', { channel: HIRING, ts });
    expect(slack.workspace.messages).toMatchObject([
      { ts, isTombstone: true, blocks: [] },
      { text: 'thanks' },
    ]);
  });

  it('hears what it posts itself, as its own, and no mention of itself', async () => {
    await callApi(slack, 'chat.postMessage', { channel: HIRING, text: `I am <@${BOT}>` });
    const frame = await app.next();
    expect(Object(frame.payload).event).toMatchObject({
      type: 'message',
      user: BOT,
      bot_id: APP.botId,
      bot_profile: { name: 'Rolecall' },
    });
    await callApi(slack, 'chat.postEphemeral', { channel: HIRING, user: ANN, text: 'psst' });
    await heard(post('hello'), 1);
    expect(app.unread()).toEqual([]);
  });

  it('hears what it answers for all at a response address, and not what one person sees', async () => {
    app.socket.once('message', (data) => app.acknowledge(JSON.parse(String(data))));
    const { response_url: url } = await runCommand(slack);
    await app.next();
    await respondAt(url, { text: 'for one' });
    await respondAt(url, { text: 'for all', response_type: 'in_channel' });
    expect(Object((await app.next()).payload).event).toMatchObject({ text: 'for all', user: BOT });
    expect(app.unread()).toEqual([]);
  });

  it('hears that it was invited, and from then on what is said', async () => {
    const mention = post('@Rolecall hello', { channel: LEADERSHIP });
    expect(await slack.act(mention)).toEqual({ ok: true, note: expect.stringContaining('#leadership') });
    expect(await slack.act(post('hello', { channel: LEADERSHIP }))).toEqual({ ok: true });
    expect(await heard({ type: 'invite', as: ANN, channel: LEADERSHIP }, 1)).toMatchObject([
      {
        type: 'member_joined_channel',
        user: BOT,
        channel: LEADERSHIP,
        channel_type: 'C',
        inviter: ANN,
        team: TEAM.id,
      },
    ]);
    expect(await heard(mention, 2)).toMatchObject([{ channel: LEADERSHIP }, { channel: LEADERSHIP }]);
  });

  it('hears only what its manifest subscribes to', async () => {
    const narrow = await openTestSlack();
    const socket = await connect(narrow);
    await narrow.act(post('hello'));
    await narrow.act(post('@Rolecall hello'));
    const frame = await socket.next();
    expect(Object(frame.payload).event.type).toBe('app_mention');
    await until(narrow, () => narrow.workspace.messages.length === 2);
    expect(socket.unread()).toEqual([]);
    await narrow.close();
  });

  it('hears who opened it, and what they saw there', async () => {
    expect(await heard({ type: 'open-app', as: BEN, tab: 'messages' }, 1)).toMatchObject([
      { type: 'app_home_opened', user: BEN, channel: dmIdOf(BEN), tab: 'messages' },
    ]);
    const [first] = await heard({ type: 'open-app', as: BEN, tab: 'home' }, 1);
    expect(first).not.toHaveProperty('view');
    await callApi(slack, 'views.publish', { user_id: BEN, view: { type: 'home', blocks: [] } });
    expect(await heard({ type: 'open-app', as: BEN, tab: 'home' }, 1)).toMatchObject([
      { tab: 'home', view: { type: 'home', id: slack.workspace.home(BEN)?.id } },
    ]);
  });

  it('hears of an event whose it is', async () => {
    await slack.act(post('hello'));
    expect((await app.next()).payload).toMatchObject({
      type: 'event_callback',
      team_id: TEAM.id,
      api_app_id: APP.id,
      event_id: expect.stringMatching(/^Ev\d+$/),
      event_time: expect.any(Number),
      authorizations: [{ team_id: TEAM.id, user_id: BOT, is_bot: true, is_enterprise_install: false }],
    });
  });
});

describe('a person', () => {
  const command = { type: 'command', as: ANN, channel: HIRING, command: '/rolecall', text: '' } as const;

  it.each<[string, (ts: string) => Action]>([
    ['posts nothing', () => post(' \n ')],
    ['posts where they are not', () => post('a', { as: BEN, channel: LEADERSHIP })],
    ['posts into somebody else’s direct message', () => post('a', { channel: dmIdOf(BEN) })],
    ['posts nowhere', () => post('a', { channel: 'C0NOWHERE' })],
    ['is nobody', () => post('a', { as: 'U0NOBODY' })],
    ['is the bot', () => post('a', { as: BOT })],
    ['replies to nothing', () => post('a', { threadTs: '1.000000' })],
    ['edits somebody else’s message', (ts) => ({ type: 'edit', as: BEN, channel: HIRING, ts, text: 'b' })],
    ['empties a message', (ts) => ({ type: 'edit', as: ANN, channel: HIRING, ts, text: ' ' })],
    ['deletes somebody else’s message', (ts) => ({ type: 'delete', as: BEN, channel: HIRING, ts })],
    ['deletes what is elsewhere', (ts) => ({ type: 'delete', as: ANN, channel: dmIdOf(ANN), ts })],
    ['dismisses what others see too', (ts) => ({ type: 'dismiss', as: ANN, channel: HIRING, ts })],
    ['invites the app where they are not', () => ({ type: 'invite', as: BEN, channel: LEADERSHIP })],
    ['invites the app where it is', () => ({ type: 'invite', as: ANN, channel: HIRING })],
    ['runs a command that is none', () => ({ ...command, command: '/other' })],
    ['runs a command where they are not', () => ({ ...command, as: BEN, channel: LEADERSHIP })],
    ['opens the app as nobody', () => ({ type: 'open-app', as: 'U0NOBODY', tab: 'home' })],
  ])('cannot do it who %s', async (_, action) => {
    await slack.act(post('hello'));
    const ts = lastTs();
    const before = JSON.stringify([slack.workspace.messages, slack.workspace.channels]);
    const result: ActResult = await slack.act(action(ts));
    expect(result).toEqual({ ok: false, error: expect.stringMatching(/^.+\.$/) });
    expect(JSON.stringify([slack.workspace.messages, slack.workspace.channels])).toBe(before);
  });

  it('takes away what only they see, which nobody hears of and nobody replies to', async () => {
    const { body } = await callApi(slack, 'chat.postEphemeral', {
      channel: HIRING,
      user: ANN,
      text: 'psst',
    });
    const ts = String(body.message_ts);
    expect(await slack.act(post('a', { threadTs: ts }))).toMatchObject({ ok: false });
    expect(await slack.act({ type: 'dismiss', as: BEN, channel: HIRING, ts })).toMatchObject({
      ok: false,
    });
    expect(await slack.act({ type: 'dismiss', as: ANN, channel: HIRING, ts })).toEqual({ ok: true });
    expect(slack.workspace.messages).toEqual([]);
    await heard(post('hello'), 1);
    expect(app.unread()).toEqual([]);
  });

  it.each([
    ['off', { messages_tab_enabled: false }],
    ['read-only', { messages_tab_enabled: true, messages_tab_read_only_enabled: true }],
  ])('cannot write to an app whose messages tab is %s', async (_, app_home) => {
    const closed = await openTestSlack({ manifest: manifestWith({ features: { app_home } }) });
    const refused = { ok: false, error: 'Sending messages to this app has been turned off.' };
    expect(await closed.act(post('hello', { channel: dmIdOf(ANN) }))).toEqual(refused);
    expect(await closed.act({ ...command, channel: dmIdOf(ANN) })).toEqual(refused);
    expect(closed.workspace.messages).toEqual([]);
    expect(closed.inspect().deliveries).toEqual([]);
    await closed.close();
  });

  it('puts a notice away', async () => {
    await callApi(slack, 'chat.postMessage', { channel: HIRING });
    const [notice] = slack.workspace.notices;
    await slack.act({ type: 'dismiss-notice', as: ANN, id: notice?.id ?? 0 });
    expect(slack.workspace.notices).toEqual([]);
  });
});

describe('the workspace', () => {
  it('keeps the last 2,000 messages and 20 notices', async () => {
    for (let at = 0; at < 2_005; at += 1)
      slack.workspace.post({ channel: HIRING, author: ANN, text: `${at}` });
    for (let at = 0; at < 25; at += 1) slack.workspace.notify('warning', `${at}`);
    expect([slack.workspace.messages.length, slack.workspace.messages[0]?.text]).toEqual([2_000, '5']);
    expect([slack.workspace.notices.length, slack.workspace.notices[0]?.text]).toEqual([20, '5']);
  });

  it('gives no timestamp twice, however fast people type', async () => {
    const frozen = await openTestSlack({ now: () => 1_800_000_000_000 });
    for (const text of ['a', 'b', 'c']) await frozen.act(post(text));
    expect(frozen.workspace.messages.map(({ ts }) => ts)).toEqual([
      '1800000000.000000',
      '1800000000.000001',
      '1800000000.000002',
    ]);
    await frozen.close();
  });
});
