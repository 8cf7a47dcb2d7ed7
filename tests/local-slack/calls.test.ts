import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, APP, dmIdOf, HIRING, TEAM } from '../../src/local-slack/residents.ts';

import { NO_PACE, openTestSlack, SIGNING_SECRET, type TestSlack, TOKENS } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf, requestApi } from '../support/web-api.ts';

const { botToken, appToken } = TOKENS;
let slack: TestSlack;
let http: TestSlack;
let scopeless: TestSlack;

beforeAll(async () => {
  [slack, http, scopeless] = await Promise.all([
    openTestSlack({ pace: NO_PACE }),
    openTestSlack({ signingSecret: SIGNING_SECRET }),
    openTestSlack({ manifest: manifestWith({ scopes: [] }) }),
  ]);
});

afterAll(async () => {
  await Promise.all([slack.close(), http.close(), scopeless.close()]);
});

describe('a call of the Web API', () => {
  it.each([
    ['without a token', 'auth.test', '', 'not_authed'],
    ['with a token that Slack never gave', 'auth.test', 'xoxb-other', 'invalid_auth'],
    ['with the app token where the bot acts', 'auth.test', appToken, 'not_allowed_token_type'],
    [
      'with the bot token where the app connects',
      'apps.connections.open',
      botToken,
      'not_allowed_token_type',
    ],
    ['of a method that is none', 'chat.shout', botToken, 'unknown_method'],
    ['of a method that is none, without a token', 'chat.shout', '', 'unknown_method'],
    ['of what every object inherits', 'constructor', botToken, 'unknown_method'],
    ['with the right token', 'auth.test', botToken, 'ok'],
    ['with the right token of the app', 'apps.connections.open', appToken, 'ok'],
    ['that needs no token', 'api.test', '', 'ok'],
  ])('%s: %s', async (_, method, token, expected) => {
    expect(outcomeOf(await callApi(slack, method, {}, token))).toBe(expected);
  });

  it('is refused with what it needs and what it has, where the manifest lacks the scope', async () => {
    expect((await callApi(slack, 'users.info', { user: ANN })).body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'app_mentions:read,chat:write,commands,im:history,assistant:write',
    });
  });

  it.each([
    ['chat.postMessage', { channel: HIRING, text: 'a' }],
    ['chat.postEphemeral', { channel: HIRING, user: ANN, text: 'a' }],
    ['chat.update', { channel: HIRING, ts: '1.000000', text: 'a' }],
    ['chat.delete', { channel: HIRING, ts: '1.000000' }],
    ['assistant.threads.setStatus', { channel_id: dmIdOf(ANN), thread_ts: '1.000000', status: 'a' }],
    ['assistant.threads.setTitle', { channel_id: dmIdOf(ANN), thread_ts: '1.000000', title: 'a' }],
    ['assistant.threads.setSuggestedPrompts', { channel_id: dmIdOf(ANN), prompts: [] }],
    ['users.info', { user: ANN }],
    ['conversations.info', { channel: HIRING }],
    ['conversations.members', { channel: HIRING }],
    ['conversations.open', { users: ANN }],
    ['conversations.list', {}],
    ['conversations.history', { channel: HIRING }],
    ['conversations.replies', { channel: HIRING, ts: '1.000000' }],
    ['reactions.add', { channel: HIRING, timestamp: '1.000000', name: 'eyes' }],
    ['reactions.remove', { channel: HIRING, timestamp: '1.000000', name: 'eyes' }],
    ['reactions.get', { channel: HIRING, timestamp: '1.000000' }],
    ['users.list', {}],
    ['bots.info', {}],
    ['team.info', {}],
  ])('of %s needs a scope', async (method, args) => {
    expect(outcomeOf(await callApi(scopeless, method, args))).toBe('missing_scope');
  });

  it.each(['views.open', 'views.push', 'views.update', 'views.publish', 'auth.test', 'chat.getPermalink'])(
    'of %s needs no scope',
    async (method) => {
      expect(outcomeOf(await callApi(scopeless, method))).not.toBe('missing_scope');
    },
  );

  it('for a socket is refused where the app is reached over HTTP', async () => {
    expect(outcomeOf(await callApi(http, 'apps.connections.open', {}, appToken))).toBe(
      'socket_mode_disabled',
    );
  });

  it('tells the app who it is', async () => {
    expect((await callApi(slack, 'auth.test')).body).toMatchObject({
      ok: true,
      team_id: TEAM.id,
      user_id: APP.botUserId,
      bot_id: APP.botId,
      user: 'Rolecall',
      is_enterprise_install: false,
    });
  });

  it('of api.test comes back with what was sent', async () => {
    expect((await callApi(slack, 'api.test', { foo: 'bar' }, '')).body).toEqual({
      ok: true,
      args: { foo: 'bar' },
    });
    expect(outcomeOf(await callApi(slack, 'api.test', { error: 'my_error' }, ''))).toBe('my_error');
  });
});

describe('the body of a call', () => {
  const FORM = 'application/x-www-form-urlencoded';
  const JSON_TYPE = 'application/json';
  const bearer = { authorization: `Bearer ${botToken}` };
  const post = 'chat.postEphemeral';
  const message = { channel: HIRING, user: ANN, text: 'hello' };
  const form = (fields: Record<string, string>) => String(new URLSearchParams(fields));

  it.each<[string, string, RequestInit]>([
    ['JSON', 'ok', { body: JSON.stringify(message), headers: { ...bearer, 'content-type': JSON_TYPE } }],
    ['a form', 'ok', { body: form(message), headers: { ...bearer, 'content-type': FORM } }],
    [
      'a form with the token in it',
      'ok',
      { body: form({ ...message, token: botToken }), headers: { 'content-type': FORM } },
    ],
    [
      'a form whose blocks are JSON',
      'ok',
      {
        body: form({ ...message, blocks: '[{"type":"divider"}]' }),
        headers: { ...bearer, 'content-type': `${FORM}; charset=utf-8` },
      },
    ],
    [
      'a form whose blocks are broken JSON',
      'invalid_blocks_format',
      { body: form({ ...message, blocks: '[{"type":' }), headers: { ...bearer, 'content-type': FORM } },
    ],
    [
      'JSON with the token in it, where Slack does not look',
      'not_authed',
      { body: JSON.stringify({ ...message, token: botToken }), headers: { 'content-type': JSON_TYPE } },
    ],
    [
      'broken JSON',
      'invalid_json',
      { body: '{"channel":', headers: { ...bearer, 'content-type': JSON_TYPE } },
    ],
    [
      'JSON that is a list',
      'json_not_object',
      { body: '[]', headers: { ...bearer, 'content-type': JSON_TYPE } },
    ],
    [
      'JSON that is null',
      'json_not_object',
      { body: 'null', headers: { ...bearer, 'content-type': JSON_TYPE } },
    ],
    [
      'another type',
      'invalid_post_type',
      { body: '<a/>', headers: { ...bearer, 'content-type': 'text/xml' } },
    ],
    ['nothing at all', 'invalid_arguments', { headers: bearer }],
  ])('%s: %s', async (_, expected, init) => {
    expect(outcomeOf(await requestApi(slack, post, init))).toBe(expected);
  });

  it('needs a type', async () => {
    const body = new Blob([JSON.stringify(message)]);
    expect(outcomeOf(await requestApi(slack, post, { body, headers: bearer }))).toBe('missing_post_type');
  });

  it('may stand in the address', async () => {
    const query = form({ ...message, token: botToken });
    expect(outcomeOf(await requestApi(slack, `${post}?${query}`, { method: 'GET' }))).toBe('ok');
  });

  it('tells where an argument is missing or wrong, in Slack’s words', async () => {
    const { body } = await callApi(slack, post, { channel: 7, user: ANN });
    expect(body).toMatchObject({ ok: false, error: 'invalid_arguments' });
    const missing = await callApi(slack, post, { user: ANN, text: 'a' });
    expect(missing.body).toEqual({
      ok: false,
      error: 'invalid_arguments',
      errors: ['missing required field: channel [json-pointer:]'],
      response_metadata: { messages: ['[ERROR] missing required field: channel [json-pointer:]'] },
    });
  });

  it('is refused when it is longer than a megabyte, also without a length in its headers', async () => {
    const text = 'x'.repeat(1_000_001);
    const long = await callApi(slack, post, { ...message, text });
    expect([long.status, outcomeOf(long)]).toEqual([413, 'request_too_large']);
    async function* chunks() {
      for (let at = 0; at < 20; at += 1) yield Buffer.alloc(100_000, 'x');
    }
    const init: RequestInit = {
      body: ReadableStream.from(chunks()),
      duplex: 'half',
      headers: { ...bearer, 'content-type': FORM },
    };
    const streamed = await requestApi(slack, post, init);
    expect([streamed.status, outcomeOf(streamed)]).toEqual([413, 'request_too_large']);
    expect(outcomeOf(await callApi(slack, post, message))).toBe('ok');
  });

  it('is kept for the inspector without its token', async () => {
    await requestApi(slack, post, {
      body: form({ ...message, token: botToken }),
      headers: { 'content-type': FORM },
    });
    expect(slack.inspect().calls[0]).toMatchObject({ method: post, args: message });
    expect(JSON.stringify(slack.inspect())).not.toContain(botToken);
  });
});

describe('what is refused', () => {
  it('is told to whoever looks at the page', async () => {
    await callApi(slack, 'chat.postMessage', { channel: 'C0NOWHERE', text: 'a' });
    expect(slack.workspace.notices.at(-1)).toMatchObject({
      kind: 'refused',
      text: 'chat.postMessage was refused: channel_not_found.',
    });
  });
});
