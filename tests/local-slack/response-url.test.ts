import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { ANN, HIRING, LEADERSHIP } from '../../src/local-slack/residents.ts';
import { actions, button, chars, section } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, lastPayload, respondAt, runCommand } from '../support/web-api.ts';

const MINUTE = 60_000;
const PRESS = [section('old'), { ...actions(button('press')), block_id: 'row' }];
let nowMs = 0;
let slack: TestSlack;

beforeEach(async () => {
  nowMs = 1_800_000_000_000;
  slack = await openTestSlack({
    now: () => nowMs,
    pace: NO_PACE,
    manifest: manifestWith({ isInteractive: true }),
  });
});
afterEach(() => slack.close());

const newUrl = async (channel = HIRING) => (await runCommand(slack, ANN, channel)).response_url;

/** Ann presses the button of a message; where that can be answered. */
async function press(ts: string) {
  await slack.act({
    type: 'interact',
    as: ANN,
    container: { kind: 'message', channel: HIRING, ts },
    action: { type: 'button', block_id: 'row', action_id: 'press' },
    values: {},
  });
  return lastPayload(slack, 'interactive').response_url;
}

const postButton = async (method: 'chat.postMessage' | 'chat.postEphemeral', change: Json = {}) => {
  const args = { channel: HIRING, user: ANN, text: 'old', blocks: PRESS, ...change };
  const { body } = await callApi(slack, method, args);
  return String(body.ts ?? body.message_ts);
};

describe('an answer at a response address', () => {
  it.each<[string, Json, number, string]>([
    ['text', { text: 'a' }, 200, 'ok'],
    ['blocks', { blocks: [section('a')] }, 200, 'ok'],
    ['Markdown', { markdown_text: '*a*' }, 200, 'ok'],
    ['nothing', {}, 400, 'no_text'],
    ['a bad block', { text: 'a', blocks: [{}] }, 400, 'invalid_blocks'],
    ['blocks that are no list', { text: 'a', blocks: 'b' }, 400, 'invalid_blocks_format'],
    ['too long a text', { text: chars(40_001) }, 400, 'msg_too_long'],
    ['a type that is none', { text: 'a', response_type: 'shout' }, 400, 'invalid_payload'],
    ['a flag that is none', { text: 'a', replace_original: 'yes' }, 400, 'invalid_payload'],
    ['a thread that is none', { text: 'a', thread_ts: '1.000000' }, 400, 'thread_not_found'],
  ])('of %s: %#', async (_, message, status, expected) => {
    const answer = await respondAt(await newUrl(), message);
    expect([answer.status, answer.body.error ?? answer.body.text]).toEqual([status, expected]);
    expect(slack.workspace.messages).toHaveLength(status === 200 ? 1 : 0);
  });

  it('is seen by the person alone, by all where it says so', async () => {
    const url = await newUrl();
    for (const type of [undefined, 'ephemeral', 'in_channel'])
      await respondAt(url, { text: 'a', ...(type === undefined ? {} : { response_type: type }) });
    expect(slack.workspace.messages.map(({ visibleTo }) => visibleTo)).toEqual([ANN, ANN, undefined]);
  });

  it('reaches a channel that the bot is not in', async () => {
    expect((await respondAt(await newUrl(LEADERSHIP), { text: 'a' })).status).toBe(200);
    expect(slack.workspace.messages).toMatchObject([{ channel: LEADERSHIP, visibleTo: ANN }]);
  });

  it('stands in a thread where it names one', async () => {
    await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
    const first = slack.workspace.messages[0]?.ts;
    await respondAt(await newUrl(), { text: 'a', thread_ts: first });
    expect(slack.workspace.messages[1]?.threadTs).toBe(first);
  });

  it('is taken five times', async () => {
    const url = await newUrl();
    const answers = [];
    for (let at = 0; at < 6; at += 1) answers.push(await respondAt(url, { text: 'a' }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect(answers.at(-1)?.body).toEqual({ ok: false, error: 'used_url' });
  });

  it('is taken for half an hour', async () => {
    const url = await newUrl();
    nowMs += 30 * MINUTE;
    expect((await respondAt(url, { text: 'a' })).status).toBe(200);
    nowMs += 1;
    expect(await respondAt(url, { text: 'a' })).toMatchObject({
      status: 404,
      body: { error: 'expired_url' },
    });
  });

  it('is refused at an address that nobody was given', async () => {
    const url = String(await newUrl()).replace(/[^/]+$/, 'R00000001');
    expect(await respondAt(url, { text: 'a' })).toMatchObject({
      status: 404,
      body: { error: 'expired_url' },
    });
  });

  it('may come as a form that holds JSON', async () => {
    const body = new URLSearchParams({ payload: JSON.stringify({ text: 'a' }) });
    expect((await fetch(String(await newUrl()), { method: 'POST', body })).status).toBe(200);
    expect(slack.workspace.messages).toMatchObject([{ text: 'a' }]);
  });

  it('is refused when it is no JSON, or longer than a megabyte', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await fetch(String(await newUrl()), { method: 'POST', body: '{"a', headers });
    expect([broken.status, Object(await broken.json()).error]).toEqual([400, 'invalid_json']);
    expect((await respondAt(await newUrl(), { text: chars(1_000_000) })).status).toBe(413);
  });
});

describe('the message whose button was pressed', () => {
  it.each(['chat.postMessage', 'chat.postEphemeral'] as const)(
    'of %s is replaced in its place',
    async (method) => {
      const ts = await postButton(method);
      expect((await respondAt(await press(ts), { replace_original: true, text: 'new' })).status).toBe(200);
      expect(slack.workspace.messages).toMatchObject([{ ts, text: 'new', blocks: [] }]);
    },
  );

  it.each(['chat.postMessage', 'chat.postEphemeral'] as const)('of %s is deleted', async (method) => {
    const url = await press(await postButton(method));
    expect((await respondAt(url, { delete_original: true })).status).toBe(200);
    expect(slack.workspace.messages).toEqual([]);
    expect(await respondAt(url, { delete_original: true })).toMatchObject({
      status: 400,
      body: { error: 'message_not_found' },
    });
  });

  it('stays where the answer is one of its own, which stands outside its thread', async () => {
    await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
    const ts = await postButton('chat.postMessage', { thread_ts: slack.workspace.messages[0]?.ts });
    await respondAt(await press(ts), { text: 'new' });
    expect(slack.workspace.messages.map(({ text }) => text)).toEqual(['hello', 'old', 'new']);
    expect(slack.workspace.messages[2]).toMatchObject({ threadTs: undefined, visibleTo: ANN });
  });
});
