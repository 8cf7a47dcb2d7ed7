import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import type { LocalSlackSettings } from '../../src/local-slack/open-local-slack.ts';
import type { Action } from '../../src/local-slack/page-protocol.ts';
import { ANN, APP, BEN, HIRING, TEAM } from '../../src/local-slack/residents.ts';
import { button, input, mrkdwn, option, options, plain } from '../support/block-kit.ts';
import { INTERACTIVE } from '../support/bolt-world.ts';
import { openTestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { inRow, openPressedWorld, type PressedWorld, press, rowOf } from '../support/pressed-world.ts';
import { callApi } from '../support/web-api.ts';

let world: PressedWorld;

beforeAll(async () => {
  world = await openPressedWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clear());

describe('a button in a message', () => {
  it('tells the app who pressed what, where, and how to answer', async () => {
    const ts = await world.post([button('press')]);
    expect(await world.use(ts, press)).toEqual({ ok: true });
    const body = world.lastBody();
    expect(body).toMatchObject({
      type: 'block_actions',
      api_app_id: APP.id,
      user: { id: ANN, username: 'ann', name: 'ann', team_id: TEAM.id },
      team: { id: TEAM.id, domain: 'northwind' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: HIRING, name: 'hiring' },
      container: { type: 'message', message_ts: ts, channel_id: HIRING, is_ephemeral: false },
      message: { ts, text: 'Well?', bot_id: APP.botId, blocks: [{}, { block_id: 'row' }] },
      actions: [{ ...press, block_id: 'row', action_ts: expect.stringMatching(/^\d+\.\d{6}$/) }],
      state: { values: {} },
      trigger_id: expect.any(String),
      response_url: expect.any(String),
    });
    expect(body).not.toHaveProperty('message_ts');
    expect(body).not.toHaveProperty('view');
  });

  it('of a thread names it', async () => {
    await world.slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
    const thread = world.slack.workspace.messages[0]?.ts;
    const args = { channel: HIRING, text: 'a', thread_ts: thread, blocks: rowOf(button('press')) };
    const { body } = await callApi(world.slack, 'chat.postMessage', args);
    await world.use(String(body.ts), press);
    expect(world.lastBody()).toMatchObject({
      container: { thread_ts: thread },
      message: { thread_ts: thread },
    });
  });

  it.each<[string, Json, readonly string[]]>([
    ['a message of its own', { text: 'new' }, ['Well?', 'new']],
    ['a new message in its place', { text: 'new', replace_original: true }, ['new']],
    ['its disappearance', { delete_original: true }, []],
  ])('is answered with %s', async (_, answer, expected) => {
    world.next.response = answer;
    const ts = await world.post([button('press')]);
    const answered = world.slack.waitForCall('response_url', world.slack.callsOf('response_url').length);
    await world.use(ts, press);
    expect((await answered).response).toEqual({ ok: true });
    expect(world.texts()).toEqual(expected);
  });

  it('can only be pressed by who sees it, and while it is there', async () => {
    const alone = await world.post([button('press')], true);
    expect(await world.use(alone, press, BEN)).toEqual({ ok: false, error: 'That message is gone.' });
    expect(await world.use(alone, press, 'U0NOBODY')).toMatchObject({ ok: false });
    expect(await world.use(alone, { ...press, action_id: 'other' })).toEqual({
      ok: false,
      error: 'That is no longer there.',
    });
  });

  it.each<[string, Partial<LocalSlackSettings>, string]>([
    ['does not hear of it', { manifest: INTERACTIVE }, 'The app did not answer in time. Try again.'],
    [
      'has not enabled it',
      { manifest: manifestWith({}) },
      'its manifest does not enable interactivity (settings.interactivity)',
    ],
  ])('is told to be dead where the app %s', async (_, settings, expected) => {
    const deaf = await openTestSlack(settings);
    const args = { channel: HIRING, text: 'a', blocks: rowOf(button('press')) };
    const { body } = await callApi(deaf, 'chat.postMessage', args);
    const container = { kind: 'message', channel: HIRING, ts: String(body.ts) } as const;
    const act = { type: 'interact', as: ANN, container, action: inRow(press), values: {} } as const;
    expect(await deaf.act(act)).toEqual({ ok: false, error: expect.stringContaining(expected) });
    await deaf.close();
  });
});

describe('a button that one person sees', () => {
  it('comes without the message, which Slack has not kept', async () => {
    const ts = await world.post([button('press')], true);
    await world.use(ts, press);
    expect(world.lastBody()).toMatchObject({ container: { message_ts: ts, is_ephemeral: true } });
    expect(world.lastBody()).not.toHaveProperty('message');
  });

  it.each<[Json, readonly string[]]>([
    [{ text: 'new', replace_original: true }, ['new']],
    [{ delete_original: true }, []],
  ])('is answered in its place with %j', async (answer, expected) => {
    world.next.response = answer;
    const ts = await world.post([button('press')], true);
    const answered = world.slack.waitForCall('response_url', world.slack.callsOf('response_url').length);
    await world.use(ts, press);
    await answered;
    expect(world.texts()).toEqual(expected);
    expect(world.slack.workspace.messages.every(({ visibleTo }) => visibleTo === ANN)).toBe(true);
  });
});

describe('menus', () => {
  it.each<[string, Json, Json]>([
    [
      'an overflow menu',
      { type: 'overflow', action_id: 'more', options: options(2) },
      { type: 'overflow', action_id: 'more', selected_option: option('v1') },
    ],
    [
      'a select menu',
      { type: 'static_select', action_id: 'pick', options: options(2) },
      { type: 'static_select', action_id: 'pick', selected_option: option('v0') },
    ],
  ])('%s tells what was picked', async (_, menu, action) => {
    expect(await world.use(await world.post([menu]), action)).toEqual({ ok: true });
    expect(world.lastBody().actions).toMatchObject([action]);
  });

  const suggest = (ts: string, actionId: string): Action => ({
    type: 'suggest',
    as: ANN,
    container: { kind: 'message', channel: HIRING, ts },
    actionId,
    blockId: 'row',
    value: 'ci',
  });

  it('of an external source ask the app', async () => {
    const ts = await world.post([{ type: 'external_select', action_id: 'search' }]);
    expect(await world.slack.act(suggest(ts, 'search'))).toEqual({
      ok: true,
      options: [option('ci', 'ci…')],
    });
    expect(world.lastBody()).toMatchObject({
      type: 'block_suggestion',
      action_id: 'search',
      block_id: 'row',
      value: 'ci',
      user: { id: ANN },
      container: { type: 'message', message_ts: ts },
    });
    expect(await world.slack.act(suggest(ts, 'other'))).toMatchObject({ ok: false });
  });

  it('of an external source may show groups', async () => {
    const ts = await world.post([{ type: 'external_select', action_id: 'search_groups' }]);
    expect(await world.slack.act(suggest(ts, 'search_groups'))).toEqual({
      ok: true,
      options: [{ label: plain('Roles'), options: [] }],
    });
  });
});

describe('a message shortcut', () => {
  const shortcut = (ts: string, callbackId = 'ask_about', as = ANN) =>
    world.slack.act({ type: 'shortcut', as, callbackId, message: { channel: HIRING, ts } });

  it('tells of the message, and is answered privately', async () => {
    await world.slack.act({ type: 'post', as: BEN, channel: HIRING, text: 'hello' });
    const ts = world.slack.workspace.messages[0]?.ts ?? '';
    const answered = world.slack.waitForCall('response_url', world.slack.callsOf('response_url').length);
    expect(await shortcut(ts)).toEqual({ ok: true });
    await answered;
    expect(world.bodies.findLast(({ type }) => type === 'message_action')).toMatchObject({
      callback_id: 'ask_about',
      channel: { id: HIRING, name: 'hiring' },
      message: { type: 'message', user: BEN, text: 'hello', ts },
      message_ts: ts,
      user: { id: ANN },
      trigger_id: expect.any(String),
      response_url: expect.any(String),
    });
    expect(world.slack.workspace.messages[1]).toMatchObject({ text: 'asked about it', visibleTo: ANN });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['on a message that one person sees', async () => shortcut(await world.post([button('press')], true))],
    ['on a message that is gone', () => shortcut('1.000000')],
    ['that the manifest does not have', async () => shortcut(await world.post([button('press')]), 'other')],
    ['that is a global one', async () => shortcut(await world.post([button('press')]), 'ask')],
  ])('%s is refused', async (_, run) => {
    expect(await run()).toMatchObject({ ok: false });
  });
});

describe('inputs', () => {
  it('in a message tell the app when they are told to', async () => {
    const blocks = [
      input(
        { type: 'static_select', action_id: 'pick', options: options(2) },
        { block_id: 'row', dispatch_action: true },
      ),
      { type: 'section', text: mrkdwn('a') },
    ];
    const { body } = await callApi(world.slack, 'chat.postMessage', { channel: HIRING, text: 'a', blocks });
    const selected = { type: 'static_select', action_id: 'pick', selected_option: option('v0') };
    expect(await world.use(String(body.ts), selected)).toEqual({ ok: true });
    expect(world.lastBody().actions).toMatchObject([selected]);
  });
});
