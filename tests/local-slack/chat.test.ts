import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { ANN, APP, BEN, dmIdOf, HIRING, LEADERSHIP, TEAM } from '../../src/local-slack/residents.ts';
import { chars, section, times } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf } from '../support/web-api.ts';

const BOT = APP.botUserId;
let slack: TestSlack;

beforeEach(async () => {
  slack = await openTestSlack({ pace: NO_PACE });
});
afterEach(() => slack.close());

/** A message in #hiring by a person, by the bot, and one of the bot that only Ann sees; their timestamps. */
async function prepare() {
  await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
  const { body } = await callApi(slack, 'chat.postMessage', {
    channel: HIRING,
    text: 'old',
    blocks: [section('old')],
    metadata: { event_type: 'answer', event_payload: { id: 1 } },
  });
  const ephemeral = await callApi(slack, 'chat.postEphemeral', {
    channel: HIRING,
    user: ANN,
    text: 'psst',
  });
  return {
    person: slack.workspace.messages[0]?.ts ?? '',
    own: String(body.ts),
    ephemeral: String(ephemeral.body.message_ts),
  };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;
const of = (change: Json): Json => ({ channel: HIRING, text: 'a', ...change });

describe('chat.postMessage', () => {
  it.each<[string, Json, string]>([
    ['in a channel that it is in', of({}), 'ok'],
    ['by the channel’s name', of({ channel: '#hiring' }), 'ok'],
    ['by the channel’s name without its sign', of({ channel: 'hiring' }), 'ok'],
    ['to a person, which is their direct message', of({ channel: BEN }), 'ok'],
    ['in a direct message', of({ channel: dmIdOf(BEN) }), 'ok'],
    ['to itself', of({ channel: BOT }), 'channel_not_found'],
    ['in a channel that is none', of({ channel: 'C0NOWHERE' }), 'channel_not_found'],
    ['in a channel that it was not invited to', of({ channel: LEADERSHIP }), 'not_in_channel'],
    ['nowhere', { text: 'a' }, 'invalid_arguments'],
    ['nothing', { channel: HIRING }, 'no_text'],
    ['an empty text', of({ text: '' }), 'no_text'],
    ['an empty text and no blocks', of({ text: '', blocks: [] }), 'no_text'],
    ['blocks alone', { channel: HIRING, blocks: [section('a')] }, 'ok'],
    ['a text of 40,000 characters', of({ text: chars(40_000) }), 'ok'],
    ['a longer text', of({ text: chars(40_001) }), 'msg_too_long'],
    ['a text that is none', of({ text: {} }), 'invalid_arguments'],
    ['blocks that are no list', of({ blocks: section('a') }), 'invalid_blocks_format'],
    ['blocks that are broken JSON', of({ blocks: '[{' }), 'invalid_blocks_format'],
    ['blocks as JSON in JSON', of({ blocks: '[{"type":"divider"}]' }), 'ok'],
    ['a block that is none', of({ blocks: [{ type: 'poem' }] }), 'invalid_blocks'],
    ['in a thread that is none', of({ thread_ts: '1.000000' }), 'thread_not_found'],
    ['in a thread whose timestamp is none', of({ thread_ts: 'today' }), 'invalid_thread_ts'],
    ['Markdown', { channel: HIRING, markdown_text: '**a**' }, 'ok'],
    ['12,000 characters of Markdown', { channel: HIRING, markdown_text: chars(12_000) }, 'ok'],
    ['more of it', { channel: HIRING, markdown_text: chars(12_001) }, 'msg_too_long'],
    ['empty Markdown', { channel: HIRING, markdown_text: '' }, 'no_text'],
    ['Markdown and text', of({ markdown_text: 'b' }), 'markdown_text_conflict'],
    ['Markdown and blocks', { channel: HIRING, markdown_text: 'b', blocks: [] }, 'markdown_text_conflict'],
    ['an attachment alone', { channel: HIRING, attachments: [{ text: 'a' }] }, 'ok'],
    ['attachments that are no list', of({ attachments: 'a' }), 'invalid_attachments'],
    ['100 attachments', of({ attachments: times(100, () => ({ text: 'a' })) }), 'ok'],
    ['more of them', of({ attachments: times(101, () => ({ text: 'a' })) }), 'too_many_attachments'],
    [
      'an attachment with a bad block',
      of({ attachments: [{ blocks: [{ type: 'poem' }] }] }),
      'invalid_blocks',
    ],
    ['metadata', of({ metadata: { event_type: 'a', event_payload: {} } }), 'ok'],
    ['metadata as JSON', of({ metadata: '{"event_type":"a","event_payload":{}}' }), 'ok'],
    ['metadata that is no object', of({ metadata: 'a' }), 'invalid_metadata_format'],
    ['metadata without its payload', of({ metadata: { event_type: 'a' } }), 'invalid_metadata_schema'],
    [
      'too much metadata',
      of({ metadata: { event_type: 'a', event_payload: { a: chars(16_000) } } }),
      'metadata_too_large',
    ],
  ])('%s → %#', async (_, args, expected) => {
    expect(outcomeOf(await callApi(slack, 'chat.postMessage', args))).toBe(expected);
    expect(slack.workspace.messages).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  it('answers with the message as Slack keeps it', async () => {
    const { body } = await callApi(slack, 'chat.postMessage', of({ blocks: [section('a')] }));
    const [message] = slack.workspace.messages;
    expect(body).toMatchObject({
      ok: true,
      channel: HIRING,
      ts: message?.ts,
      message: {
        type: 'message',
        user: BOT,
        bot_id: APP.botId,
        app_id: APP.id,
        team: TEAM.id,
        ts: message?.ts,
        text: 'a',
        bot_profile: { id: APP.botId, name: 'Rolecall', app_id: APP.id, team_id: TEAM.id },
        blocks: [{ type: 'section', block_id: expect.any(String) }],
      },
    });
    expect(message?.ts).toMatch(/^\d{10}\.\d{6}$/);
  });

  it('stands in the thread, whichever of its messages is named', async () => {
    await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
    const first = slack.workspace.messages[0]?.ts;
    const reply = await callApi(slack, 'chat.postMessage', of({ thread_ts: first }));
    const second = await callApi(slack, 'chat.postMessage', of({ thread_ts: reply.body.ts }));
    expect([reply, second].map(({ body }) => Object(body.message).thread_ts)).toEqual([first, first]);
  });

  it('cannot stand under what one person sees, nor in the thread of another channel', async () => {
    const { ephemeral, own } = await prepare();
    const under = await callApi(slack, 'chat.postMessage', of({ thread_ts: ephemeral }));
    const elsewhere = await callApi(slack, 'chat.postMessage', of({ thread_ts: own, channel: dmIdOf(ANN) }));
    expect([under, elsewhere].map(outcomeOf)).toEqual(['cannot_reply_to_message', 'thread_not_found']);
  });

  it('gives ids to blocks and elements that have none, and no id twice', async () => {
    const press = { type: 'button', text: { type: 'plain_text', text: 'Press' } };
    const blocks = [
      { type: 'divider', block_id: 'b1' },
      { type: 'actions', elements: [press, { ...press, action_id: 'mine' }] },
      section('a', { accessory: press }),
      { type: 'divider' },
    ];
    const { body } = await callApi(slack, 'chat.postMessage', of({ blocks }));
    const kept: readonly Json[] = Object(body.message).blocks;
    expect(new Set(kept.map(({ block_id: id }) => id)).size).toBe(4);
    expect(kept[0]?.block_id).toBe('b1');
    expect(kept[1]?.elements).toMatchObject([{ action_id: 'a0' }, { action_id: 'mine' }]);
    expect(kept[2]?.accessory).toMatchObject({ action_id: 'a0' });
  });

  it('is taken in direct messages that people can only read', async () => {
    const app_home = { messages_tab_enabled: true, messages_tab_read_only_enabled: true };
    const readOnly = await openTestSlack({ manifest: manifestWith({ features: { app_home } }) });
    expect(outcomeOf(await callApi(readOnly, 'chat.postMessage', of({ channel: dmIdOf(ANN) })))).toBe('ok');
    await readOnly.close();
  });

  it('is refused in direct messages where the manifest closes them', async () => {
    const closed = await openTestSlack({
      manifest: manifestWith({ features: { app_home: { messages_tab_enabled: false } } }),
    });
    expect(outcomeOf(await callApi(closed, 'chat.postMessage', of({ channel: dmIdOf(ANN) })))).toBe(
      'messages_tab_disabled',
    );
    await closed.close();
  });

  it.each<[string, Json, string]>([
    ['that it pings with link_names', { link_names: true }, 'link_names'],
    ['that it pings with parse', { parse: 'full' }, 'link_names or parse'],
    ['that it has no text for screen readers', { text: undefined, blocks: [section('a')] }, 'no text'],
    ['that attachments are not shown', { attachments: [{ text: 'a' }] }, 'attachments'],
    ['that a broadcast reply is not shown', { reply_broadcast: true }, 'reply_broadcast'],
  ])('tells whoever works on the app %s', async (_, change, expected) => {
    await callApi(slack, 'chat.postMessage', of(change));
    expect(slack.workspace.notices).toMatchObject([{ kind: 'warning' }]);
    expect(slack.workspace.notices[0]?.text).toContain(expected);
  });
});

describe('chat.postEphemeral', () => {
  it.each<[string, Json, string]>([
    ['to a member', { user: ANN }, 'ok'],
    ['by the channel’s name', { user: ANN, channel: 'hiring' }, 'ok'],
    ['to nobody', {}, 'invalid_arguments'],
    ['to somebody unknown', { user: 'U0NOBODY' }, 'user_not_in_channel'],
    ['to somebody who is not in the channel', { user: BEN, channel: dmIdOf(ANN) }, 'user_not_in_channel'],
    ['where the bot is not', { user: ANN, channel: LEADERSHIP }, 'not_in_channel'],
    ['in a channel that is none', { user: ANN, channel: 'C0NOWHERE' }, 'channel_not_found'],
    ['nothing', { user: ANN, text: '' }, 'no_text'],
    ['a bad block', { user: ANN, blocks: [{}] }, 'invalid_blocks'],
    ['in a thread that is none', { user: ANN, thread_ts: '1.000000' }, 'thread_not_found'],
    ['Markdown and text', { user: ANN, markdown_text: 'a' }, 'markdown_text_conflict'],
  ])('%s → %#', async (_, change, expected) => {
    expect(outcomeOf(await callApi(slack, 'chat.postEphemeral', of(change)))).toBe(expected);
    const visible = slack.workspace.messages.map(({ visibleTo }) => visibleTo);
    expect(visible).toEqual(expected === 'ok' ? [ANN] : []);
  });
});

describe('chat.update', () => {
  it.each<[string, (ts: Prepared) => Json, string]>([
    ['its own message', ({ own }) => ({ ts: own, text: 'new' }), 'ok'],
    ['somebody else’s', ({ person }) => ({ ts: person, text: 'new' }), 'cant_update_message'],
    ['what one person sees', ({ ephemeral }) => ({ ts: ephemeral, text: 'new' }), 'message_not_found'],
    ['none', () => ({ ts: '1.000000', text: 'new' }), 'message_not_found'],
    [
      'its own, in another channel',
      ({ own }) => ({ ts: own, channel: dmIdOf(ANN), text: 'a' }),
      'message_not_found',
    ],
    [
      'in a channel that is none',
      ({ own }) => ({ ts: own, channel: 'C0NOWHERE', text: 'a' }),
      'channel_not_found',
    ],
    ['by a person’s id', ({ own }) => ({ ts: own, channel: ANN, text: 'a' }), 'channel_not_found'],
    ['with nothing', ({ own }) => ({ ts: own }), 'no_text'],
    ['with 4,000 characters', ({ own }) => ({ ts: own, text: chars(4_000) }), 'ok'],
    ['with more of them', ({ own }) => ({ ts: own, text: chars(4_001) }), 'msg_too_long'],
    ['with a bad block', ({ own }) => ({ ts: own, text: 'a', blocks: [{}] }), 'invalid_blocks'],
    ['without a timestamp', () => ({ text: 'a' }), 'invalid_arguments'],
  ])('%s → %#', async (_, args, expected) => {
    const before = await prepare();
    const answer = await callApi(slack, 'chat.update', { channel: HIRING, ...args(before) });
    expect(outcomeOf(answer)).toBe(expected);
    if (expected !== 'ok') expect(slack.workspace.message(HIRING, before.own).text).toBe('old');
  });

  it.each<[string, Json, Json]>([
    [
      'a text takes the place of text and blocks',
      { text: 'new' },
      { text: 'new', blocks: [], isEdited: true },
    ],
    [
      'blocks alone leave the text, and no mark',
      { blocks: [section('new')] },
      { text: 'old', blocks: [{ text: { text: 'new' } }], isEdited: false },
    ],
    [
      'attachments alone leave text and blocks',
      { attachments: [{ text: 'new' }] },
      { text: 'old', blocks: [{ text: { text: 'old' } }], attachments: [{ text: 'new' }] },
    ],
    ['metadata stays', { text: 'new' }, { metadata: { event_type: 'answer' } }],
    ['empty metadata takes it away', { text: 'new', metadata: {} }, { metadata: undefined }],
  ])('%s', async (_, change, expected) => {
    const { own } = await prepare();
    const { body } = await callApi(slack, 'chat.update', { channel: HIRING, ts: own, ...change });
    const message = slack.workspace.message(HIRING, own);
    expect(message).toMatchObject(expected);
    expect(body).toMatchObject({
      ok: true,
      channel: HIRING,
      ts: own,
      text: message.text,
      message: { user: BOT },
    });
  });
});

describe('chat.delete', () => {
  it.each<[string, (ts: Prepared) => Json, string]>([
    ['its own message', ({ own }) => ({ ts: own }), 'ok'],
    ['somebody else’s', ({ person }) => ({ ts: person }), 'cant_delete_message'],
    ['what one person sees', ({ ephemeral }) => ({ ts: ephemeral }), 'message_not_found'],
    ['none', () => ({ ts: '1.000000' }), 'message_not_found'],
    ['in a channel that is none', ({ own }) => ({ ts: own, channel: 'C0NOWHERE' }), 'channel_not_found'],
    ['without a timestamp', () => ({}), 'invalid_arguments'],
  ])('%s → %#', async (_, args, expected) => {
    const before = await prepare();
    const answer = await callApi(slack, 'chat.delete', { channel: HIRING, ...args(before) });
    expect(outcomeOf(answer)).toBe(expected);
    expect(slack.workspace.messages).toHaveLength(expected === 'ok' ? 2 : 3);
  });

  it('is so for ever', async () => {
    const { own } = await prepare();
    const args = { channel: HIRING, ts: own };
    expect((await callApi(slack, 'chat.delete', args)).body).toEqual({ ok: true, ...args });
    expect(outcomeOf(await callApi(slack, 'chat.delete', args))).toBe('message_not_found');
  });
});

describe('posting faster than Slack takes it', () => {
  it('is refused with the seconds to wait, channel by channel, and taken again after them', async () => {
    let nowMs = 1_800_000_000_000;
    const paced = await openTestSlack({ now: () => nowMs, pace: { perSecond: 0.5, burst: 2 } });
    const post = (channel: string) => callApi(paced, 'chat.postMessage', of({ channel }));
    expect([await post(HIRING), await post(HIRING)].map(outcomeOf)).toEqual(['ok', 'ok']);
    const late = await post(HIRING);
    expect([late.status, late.body]).toEqual([429, { ok: false, error: 'ratelimited' }]);
    expect(late.headers.get('retry-after')).toBe('2');
    expect(outcomeOf(await post(dmIdOf(ANN)))).toBe('ok');
    nowMs += 1_000;
    expect((await post(HIRING)).headers.get('retry-after')).toBe('1');
    nowMs += 1_000;
    expect(outcomeOf(await post(HIRING))).toBe('ok');
    await paced.close();
  });
});
