import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/local-slack/model.ts';
import { ANN, APP, HIRING, LEADERSHIP } from '../../src/local-slack/residents.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf } from '../support/web-api.ts';

let slack: TestSlack;
let timestamp = '';

beforeEach(async () => {
  const moreScopes = ['reactions:read', 'reactions:write'];
  slack = await openTestSlack({ pace: NO_PACE, manifest: manifestWith({ moreScopes }) });
  await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
  timestamp = slack.workspace.messages[0]?.ts ?? '';
});
afterEach(() => slack.close());

const call = (method: string, args: Json = {}) =>
  callApi(slack, `reactions.${method}`, { channel: HIRING, timestamp, name: 'eyes', ...args });

describe('an emoji of the app', () => {
  it('stands under a message, once, until it is taken away', async () => {
    const eyes = { name: 'eyes', users: [APP.botUserId], count: 1 };
    expect(outcomeOf(await call('add'))).toBe('ok');
    expect(outcomeOf(await call('add'))).toBe('already_reacted');
    expect(outcomeOf(await call('add', { name: 'wave::skin-tone-2' }))).toBe('ok');
    expect((await call('get')).body).toMatchObject({
      type: 'message',
      channel: HIRING,
      message: { text: 'hello', reactions: [eyes, { name: 'wave::skin-tone-2' }] },
    });
    expect(outcomeOf(await call('remove', { name: 'wave::skin-tone-2' }))).toBe('ok');
    expect(outcomeOf(await call('remove', { name: 'wave::skin-tone-2' }))).toBe('no_reaction');
    expect((await call('get')).body.message).toMatchObject({ reactions: [eyes] });
  });

  it.each<[string, Json, string]>([
    ['on no message', { timestamp: '1.000000' }, 'message_not_found'],
    ['in no channel', { channel: 'C0NOWHERE' }, 'channel_not_found'],
    ['where the bot is not', { channel: LEADERSHIP }, 'not_in_channel'],
    ['with colons', { name: ':eyes:' }, 'invalid_name'],
    ['without a name', { name: undefined }, 'invalid_arguments'],
  ])('is refused %s', async (_, args, expected) => {
    expect(outcomeOf(await call('add', args))).toBe(expected);
  });

  it('is refused on what only one person sees', async () => {
    const { body } = await callApi(slack, 'chat.postEphemeral', { channel: HIRING, user: ANN, text: 'psst' });
    expect(outcomeOf(await call('add', { timestamp: body.message_ts }))).toBe('message_not_found');
  });

  it('stays when the message is changed', async () => {
    await call('add');
    await slack.act({ type: 'edit', as: ANN, channel: HIRING, ts: timestamp, text: 'hello all' });
    expect(slack.workspace.messages[0]).toMatchObject({ text: 'hello all', reactions: [{ name: 'eyes' }] });
  });
});
