import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { ANN, APP, BEN, CLEO, dmIdOf, HIRING, LEADERSHIP, TEAM } from '../../src/local-slack/residents.ts';
import { times } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf } from '../support/web-api.ts';

const moreScopes = ['users:read', 'channels:read', 'im:read', 'im:write', 'team:read'];
let nowMs = 1_800_000_000_000;
let slack: TestSlack;
let threadTs = '';

beforeAll(async () => {
  slack = await openTestSlack({ manifest: manifestWith({ moreScopes }), pace: NO_PACE, now: () => nowMs });
  await slack.act({ type: 'post', as: ANN, channel: dmIdOf(ANN), text: 'hello' });
  threadTs = slack.workspace.messages[0]?.ts ?? '';
});
afterAll(() => slack.close());

describe('who and what is in the workspace', () => {
  it.each<[string, Json, string, Json]>([
    ['users.info', { user: ANN }, 'ok', { user: { id: ANN, name: 'ann', is_bot: false } }],
    ['users.info', { user: APP.botUserId }, 'ok', { user: { is_bot: true, profile: { bot_id: APP.botId } } }],
    ['users.info', { user: ANN }, 'ok', { user: { is_admin: false, is_owner: false, tz: 'Europe/London' } }],
    ['users.info', { user: 'U0NOBODY' }, 'user_not_found', {}],
    ['users.list', { limit: 1 }, 'ok', { members: [{ id: ANN }], response_metadata: {} }],
    ['users.list', { cursor: 'b' }, 'invalid_cursor', {}],
    ['bots.info', { bot: APP.botId }, 'ok', { bot: { user_id: APP.botUserId, name: 'Rolecall' } }],
    ['bots.info', { bot: 'B0NONE' }, 'bot_not_found', {}],
    ['team.info', {}, 'ok', { team: { id: TEAM.id, domain: 'northwind' } }],
    ['team.info', { team: 'T0NONE' }, 'team_not_found', {}],
    ['users.info', {}, 'invalid_arguments', {}],
    [
      'conversations.info',
      { channel: HIRING },
      'ok',
      { channel: { name: 'hiring', is_member: true, is_channel: true } },
    ],
    ['conversations.info', { channel: LEADERSHIP }, 'ok', { channel: { is_member: false } }],
    ['conversations.info', { channel: dmIdOf(BEN) }, 'ok', { channel: { is_im: true, user: BEN } }],
    ['conversations.info', { channel: HIRING }, 'ok', { channel: { creator: ANN, is_ext_shared: false } }],
    [
      'conversations.info',
      { channel: HIRING, include_num_members: 'true' },
      'ok',
      { channel: { num_members: 4 } },
    ],
    ['conversations.info', { channel: BEN }, 'channel_not_found', {}],
    ['conversations.list', {}, 'ok', { channels: [{ id: HIRING, num_members: 4 }, { id: LEADERSHIP }, {}] }],
    [
      'conversations.list',
      { types: 'im' },
      'ok',
      { channels: [{ user: ANN }, { user: BEN }, { user: CLEO }] },
    ],
    ['conversations.list', { types: 'public_channel,mpim' }, 'missing_scope', { needed: 'mpim:read' }],
    ['conversations.list', { types: 'secret' }, 'invalid_types', {}],
    ['conversations.list', { limit: 1001 }, 'invalid_limit', {}],
    ['conversations.info', {}, 'invalid_arguments', {}],
    ['conversations.members', { channel: dmIdOf(BEN) }, 'ok', { members: [BEN, APP.botUserId] }],
    ['conversations.members', { channel: 'C0NOWHERE' }, 'channel_not_found', {}],
    ['conversations.open', { users: BEN }, 'ok', { channel: { id: dmIdOf(BEN) } }],
    ['conversations.open', { channel: dmIdOf(BEN) }, 'ok', { channel: { id: dmIdOf(BEN) } }],
    ['conversations.open', { channel: HIRING }, 'method_not_supported_for_channel_type', {}],
    ['conversations.open', { users: 'U0NOBODY' }, 'user_not_found', {}],
    ['conversations.open', { users: APP.botUserId }, 'invalid_user_combination', {}],
    ['conversations.open', {}, 'users_list_not_supplied', {}],
  ])('%s of %j: %s', async (method, args, expected, fields) => {
    const answer = await callApi(slack, method, args);
    expect(outcomeOf(answer)).toBe(expected);
    expect(answer.body).toMatchObject(fields);
  });

  it.each([
    ['users.list', 'members', 5],
    ['conversations.list', 'channels', 3],
    ['conversations.members', 'members', 4],
  ])('comes in parts as small as the app asks for: %s', async (method, field, count) => {
    const ids: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await callApi(slack, method, { channel: HIRING, limit: 2, cursor });
      const items: readonly unknown[] = Object(body)[field];
      expect(items.length).toBeLessThanOrEqual(2);
      ids.push(...items.map((item) => Object(item).id ?? item));
      cursor = Object(body.response_metadata).next_cursor;
    } while (cursor !== '');
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
  });

  it('is told of channels and of direct messages by scopes of their own', async () => {
    const shy = await openTestSlack({ manifest: manifestWith({ moreScopes: ['im:read'] }) });
    expect(outcomeOf(await callApi(shy, 'conversations.info', { channel: dmIdOf(ANN) }))).toBe('ok');
    const { body } = await callApi(shy, 'conversations.info', { channel: HIRING });
    expect(body).toMatchObject({ error: 'missing_scope', needed: 'channels:read' });
    await shy.close();
  });
});

describe('assistant.threads', () => {
  const prompts = (count: number) => times(count, (at) => ({ title: `t${at}`, message: 'm' }));
  const inThread = (change: Json): Json => ({ channel_id: dmIdOf(ANN), thread_ts: threadTs, ...change });

  it.each<[string, () => Json, string]>([
    ['setStatus', () => inThread({ status: 'is thinking…' }), 'ok'],
    ['setStatus', () => inThread({ status: 'a', loading_messages: times(10, String) }), 'ok'],
    ['setStatus', () => inThread({ status: 'a', loading_messages: times(11, String) }), 'invalid_arguments'],
    ['setStatus', () => inThread({ status: 'a', thread_ts: '1.000000' }), 'invalid_thread_ts'],
    ['setStatus', () => inThread({ status: 'a', channel_id: HIRING }), 'invalid_thread_ts'],
    ['setStatus', () => inThread({ status: 'a', channel_id: 'C0NOWHERE' }), 'channel_not_found'],
    ['setStatus', () => inThread({}), 'invalid_arguments'],
    ['setTitle', () => inThread({ title: 'CIO' }), 'ok'],
    ['setTitle', () => inThread({ title: 'CIO', thread_ts: '1.000000' }), 'invalid_thread_ts'],
    ['setTitle', () => inThread({}), 'invalid_arguments'],
    ['setSuggestedPrompts', () => ({ channel_id: dmIdOf(ANN), prompts: prompts(4) }), 'ok'],
    ['setSuggestedPrompts', () => ({ channel_id: dmIdOf(ANN), prompts: JSON.stringify(prompts(1)) }), 'ok'],
    ['setSuggestedPrompts', () => ({ channel_id: dmIdOf(ANN), prompts: prompts(5) }), 'invalid_arguments'],
    ['setSuggestedPrompts', () => ({ channel_id: dmIdOf(ANN), prompts: [] }), 'invalid_arguments'],
    [
      'setSuggestedPrompts',
      () => ({ channel_id: dmIdOf(ANN), prompts: [{ title: 'a' }] }),
      'invalid_arguments',
    ],
    ['setSuggestedPrompts', () => ({ channel_id: ANN, prompts: prompts(1) }), 'channel_not_found'],
  ])('%s, row %#', async (method, args, expected) => {
    expect(outcomeOf(await callApi(slack, `assistant.threads.${method}`, args()))).toBe(expected);
  });

  it('suggests nothing in a thread, and says that it did not', async () => {
    await callApi(slack, 'assistant.threads.setSuggestedPrompts', {
      channel_id: dmIdOf(ANN),
      prompts: prompts(1),
    });
    const answer = await callApi(
      slack,
      'assistant.threads.setSuggestedPrompts',
      inThread({ prompts: prompts(3) }),
    );
    expect(outcomeOf(answer)).toBe('ok');
    expect(slack.workspace.prompts(dmIdOf(ANN))?.prompts).toHaveLength(1);
    expect(slack.workspace.notices.at(-1)?.text).toContain('shows nothing in the agent view');
  });

  it('shows a status until the app answers, takes it back, or two minutes have gone', async () => {
    const set = (status: string) => callApi(slack, 'assistant.threads.setStatus', inThread({ status }));
    const shown = () => slack.workspace.statuses.map(({ text }) => text);
    await set('is thinking…');
    expect(shown()).toEqual(['is thinking…']);
    await set('');
    expect(shown()).toEqual([]);
    await set('is thinking…');
    await callApi(slack, 'chat.postMessage', { channel: dmIdOf(ANN), thread_ts: threadTs, text: 'a' });
    expect(shown()).toEqual([]);
    await set('is thinking…');
    nowMs += 119_999;
    expect(shown()).toEqual(['is thinking…']);
    nowMs += 1;
    expect(shown()).toEqual([]);
  });
});
