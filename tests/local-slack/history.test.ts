import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Json } from '../../src/local-slack/model.ts';
import { ANN, APP, BEN, dmIdOf, HIRING, LEADERSHIP } from '../../src/local-slack/residents.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf } from '../support/web-api.ts';

/** What an app may read of what was said. */

let slack: TestSlack;
/** Of what was said in #hiring, by its text. */
const ts: Record<string, string> = {};

beforeAll(async () => {
  slack = await openTestSlack({
    pace: NO_PACE,
    manifest: manifestWith({ moreScopes: ['channels:history'] }),
  });
  const say = async (text: string, as = ANN, threadTs?: string): Promise<void> => {
    await slack.act({
      type: 'post',
      as,
      channel: HIRING,
      text,
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    ts[text] = slack.workspace.messages.at(-1)?.ts ?? '';
  };
  await say('first');
  await say('second', BEN);
  await say('to first', BEN, ts.first);
  await callApi(slack, 'chat.postMessage', {
    channel: HIRING,
    text: 'answer',
    thread_ts: ts.first,
    metadata: { event_type: 'a', event_payload: {} },
  });
  ts.answer = slack.workspace.messages.at(-1)?.ts ?? '';
  await callApi(slack, 'chat.postEphemeral', { channel: HIRING, user: ANN, text: 'for Ann alone' });
  await say('third');
});
afterAll(() => slack.close());

async function read(method: string, args: Json): Promise<{ body: Json; texts: readonly unknown[] }> {
  const { body } = await callApi(slack, `conversations.${method}`, { channel: HIRING, ...args });
  const messages: readonly unknown[] = Array.isArray(body.messages) ? body.messages : [];
  return { body, texts: messages.map((message) => Object(message).text) };
}

describe('conversations.history', () => {
  it.each<[string, () => Json, readonly string[]]>([
    ['newest first, without replies and private messages', () => ({}), ['third', 'second', 'first']],
    ['after a message', () => ({ oldest: ts.second }), ['third']],
    ['before a message', () => ({ latest: ts.second }), ['first']],
    [
      'with the messages at both ends',
      () => ({ oldest: ts.first, latest: ts.second, inclusive: true }),
      ['second', 'first'],
    ],
    ['so many', () => ({ limit: '2' }), ['third', 'second']],
  ])('gives what was said, %s', async (_, args, expected) => {
    expect((await read('history', args())).texts).toEqual(expected);
  });

  it('tells of a thread how many replied, who and when last', async () => {
    const { body } = await read('history', {});
    expect(Object(body.messages)[2]).toMatchObject({
      user: ANN,
      thread_ts: ts.first,
      reply_count: 2,
      reply_users: [BEN, APP.botUserId],
      reply_users_count: 2,
      latest_reply: ts.answer,
    });
    expect(Object(body.messages)[0]).not.toHaveProperty('thread_ts');
  });

  it('says that there is more, and where', async () => {
    const { body } = await read('history', { limit: 2 });
    expect(body.has_more).toBe(true);
    const cursor = String(Object(body.response_metadata).next_cursor);
    const rest = await read('history', { limit: 2, cursor });
    expect([rest.texts, rest.body.has_more]).toEqual([['first'], false]);
  });

  it.each<[string, Json, string]>([
    ['where the bot is not', { channel: LEADERSHIP }, 'not_in_channel'],
    ['of no channel', { channel: 'C0NOWHERE' }, 'channel_not_found'],
    ['of so many', { limit: 1000 }, 'invalid_limit'],
    ['from no time', { oldest: 'yesterday' }, 'invalid_ts_oldest'],
    ['to no time', { latest: 'now' }, 'invalid_ts_latest'],
  ])('is refused %s', async (_, args, expected) => {
    expect((await read('history', args)).body.error).toBe(expected);
  });

  it('of a direct message needs no more than the scope of the manifest', async () => {
    const plain = await openTestSlack();
    const outcome = async (channel: string) =>
      outcomeOf(await callApi(plain, 'conversations.history', { channel }));
    expect([await outcome(dmIdOf(ANN)), await outcome(HIRING)]).toEqual(['ok', 'missing_scope']);
    await plain.close();
  });
});

describe('conversations.replies', () => {
  it('gives a thread from its first message on', async () => {
    const { texts, body } = await read('replies', { ts: ts.first });
    expect(texts).toEqual(['first', 'to first', 'answer']);
    expect(Object(body.messages)[1]).toMatchObject({ thread_ts: ts.first, parent_user_id: ANN });
  });

  it('gives the first message with each part', async () => {
    const { body } = await read('replies', { ts: ts.first, limit: 1 });
    const cursor = String(Object(body.response_metadata).next_cursor);
    expect((await read('replies', { ts: ts.first, limit: 1, cursor })).texts).toEqual(['first', 'answer']);
  });

  it('gives what the app wrote beside a message only when it asks for it', async () => {
    const answerOf = async (args: Json) =>
      Object((await read('replies', { ts: ts.first, ...args })).body.messages)[2];
    expect(await answerOf({})).not.toHaveProperty('metadata');
    expect(await answerOf({ include_all_metadata: true })).toMatchObject({ metadata: { event_type: 'a' } });
  });

  it('knows no thread where there is no message', async () => {
    expect((await read('replies', { ts: '1.000000' })).body.error).toBe('thread_not_found');
  });
});

describe('chat.getPermalink', () => {
  it.each<[string, () => Json, string]>([
    ['a message', () => ({ message_ts: ts.first }), 'ok'],
    ['no message', () => ({ message_ts: '1.000000' }), 'message_not_found'],
    ['no channel', () => ({ message_ts: ts.first, channel: 'C0NOWHERE' }), 'channel_not_found'],
  ])('of %s', async (_, args, expected) => {
    expect(outcomeOf(await callApi(slack, 'chat.getPermalink', { channel: HIRING, ...args() }))).toBe(
      expected,
    );
  });

  it('names the thread of a reply', async () => {
    const { body } = await callApi(slack, 'chat.getPermalink', { channel: HIRING, message_ts: ts.answer });
    const digits = ts.answer?.replace('.', '');
    expect(body.permalink).toBe(
      `https://northwind.slack.example/archives/${HIRING}/p${digits}?thread_ts=${ts.first}&cid=${HIRING}`,
    );
  });
});
