import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import type { LocalSlackSettings } from '../../src/local-slack/open-local-slack.ts';
import type { Action } from '../../src/local-slack/page-protocol.ts';
import { ANN, APP, BEN, HIRING, LEADERSHIP, TEAM } from '../../src/local-slack/residents.ts';
import {
  actions,
  button,
  home,
  input,
  mrkdwn,
  option,
  options,
  plain,
  section,
} from '../support/block-kit.ts';
import { type BoltWorld, INTERACTIVE, openBoltWorld } from '../support/bolt-world.ts';
import { openTestSlack, until } from '../support/local-slack.ts';
import { callApi, respondAt } from '../support/web-api.ts';

const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'asked',
  title: { type: 'plain_text', text: title },
  submit: { type: 'plain_text', text: 'Ask' },
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: { type: 'plain_text', text: 'Question' },
      element: { type: 'plain_text_input', action_id: 'words' },
    },
    {
      type: 'actions',
      block_id: 'row',
      elements: [{ type: 'button', action_id: 'inside', text: { type: 'plain_text', text: 'Fill in' } }],
    },
  ],
  ...more,
});

let world: BoltWorld;
/** What the next submission is acknowledged with; undefined for nothing. */
let submission: ViewResponseAction | undefined;
/** What is done with the next `press`, beside acknowledging it. */
let onPress: Json | undefined;

beforeAll(async () => {
  world = await openBoltWorld((app) => {
    app.action('press', async ({ ack, respond }) => {
      await ack();
      if (onPress !== undefined) await respond(onPress);
    });
    app.action(/^(more|pick|inside|at_home)$/, async ({ ack }) => ack());
    app.action('open', async ({ ack, body, client }) => {
      await ack();
      const triggerId = 'trigger_id' in body ? String(body.trigger_id) : '';
      const { view } = await client.views.open({ trigger_id: triggerId, view: modal('First') });
      await client.views.update({
        view_id: view?.id ?? '',
        view: modal('Filled in', { notify_on_close: true }),
      });
    });
    app.options('search', async ({ ack, options: { value } }) =>
      ack({ options: [{ text: { type: 'plain_text', text: `${value}…` }, value }] }),
    );
    app.options('search_groups', async ({ ack }) =>
      ack({ option_groups: [{ label: { type: 'plain_text', text: 'Roles' }, options: [] }] }),
    );
    app.view('asked', async ({ ack }) => (submission === undefined ? ack() : ack(submission)));
    app.view({ callback_id: 'asked', type: 'view_closed' }, async ({ ack }) => ack());
    app.shortcut('ask_about', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'asked about it' });
    });
    app.shortcut('ask', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal('First') });
    });
  });
});
afterAll(() => world.close());

beforeEach(async () => {
  const { slack } = world;
  [submission, onPress] = [undefined, undefined];
  for (const { ts, channel } of slack.workspace.messages) slack.workspace.remove(channel, ts);
  slack.workspace.dropViews(slack.workspace.views.map(({ id }) => id));
  for (const { id } of slack.workspace.notices) slack.workspace.dismissNotice(id);
});

const element = (more: Json): Json => ({ block_id: 'row', ...more });
const rowOf = (...elements: readonly Json[]) => [
  section('Well?'),
  { ...actions(...elements), block_id: 'row' },
];

/** The bot posts elements in #hiring, for Ann alone or for all; its timestamp. */
async function post(elements: readonly Json[], isEphemeral = false): Promise<string> {
  const method = isEphemeral ? 'chat.postEphemeral' : 'chat.postMessage';
  const args = { channel: HIRING, text: 'Well?', blocks: rowOf(...elements) };
  const { body } = await callApi(world.slack, method, { ...args, ...(isEphemeral ? { user: ANN } : {}) });
  return String(body.ts ?? body.message_ts);
}

const use = (ts: string, action: Json, as = ANN) =>
  world.slack.act({
    type: 'interact',
    as,
    container: { kind: 'message', channel: HIRING, ts },
    action: element(action),
    values: {},
  });
const useIn = (id: string, action: Json, values = {}) =>
  world.slack.act({
    type: 'interact',
    as: ANN,
    container: { kind: 'view', id },
    action: element(action),
    values,
  });
const press = { type: 'button', action_id: 'press', text: plain('Press'), value: 'v' };
const lastBody = (): Json => world.bodies.at(-1) ?? {};
const texts = () => world.slack.workspace.messages.map(({ text }) => text);

describe('a button in a message', () => {
  it('tells the app who pressed what, where, and how to answer', async () => {
    const ts = await post([button('press')]);
    expect(await use(ts, press)).toEqual({ ok: true });
    const body = lastBody();
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
    await use(String(body.ts), press);
    expect(lastBody()).toMatchObject({ container: { thread_ts: thread }, message: { thread_ts: thread } });
  });

  it.each<[string, Json, readonly string[]]>([
    ['a message of its own', { text: 'new' }, ['Well?', 'new']],
    ['a new message in its place', { text: 'new', replace_original: true }, ['new']],
    ['its disappearance', { delete_original: true }, []],
  ])('is answered with %s', async (_, answer, expected) => {
    onPress = answer;
    const ts = await post([button('press')]);
    const answered = world.slack.waitForCall('response_url', world.slack.callsOf('response_url').length);
    await use(ts, press);
    expect((await answered).response).toEqual({ ok: true });
    expect(texts()).toEqual(expected);
  });

  it('can only be pressed by who sees it, and while it is there', async () => {
    const alone = await post([button('press')], true);
    expect(await use(alone, press, BEN)).toEqual({ ok: false, error: 'That message is gone.' });
    expect(await use(alone, press, 'U0NOBODY')).toMatchObject({ ok: false });
    expect(await use(alone, { ...press, action_id: 'other' })).toEqual({
      ok: false,
      error: 'That is no longer there.',
    });
  });

  it.each<[string, Partial<LocalSlackSettings>, string]>([
    ['does not hear of it', { manifest: INTERACTIVE }, 'The app did not answer in time. Try again.'],
    ['has not enabled it', {}, 'its manifest does not enable interactivity (settings.interactivity)'],
  ])('is told to be dead where the app %s', async (_, settings, expected) => {
    const deaf = await openTestSlack(settings);
    const args = { channel: HIRING, text: 'a', blocks: rowOf(button('press')) };
    const { body } = await callApi(deaf, 'chat.postMessage', args);
    const container = { kind: 'message', channel: HIRING, ts: String(body.ts) } as const;
    const act = { type: 'interact', as: ANN, container, action: element(press), values: {} } as const;
    expect(await deaf.act(act)).toEqual({ ok: false, error: expect.stringContaining(expected) });
    await deaf.close();
  });
});

describe('a button that one person sees', () => {
  it('comes without the message, which Slack has not kept', async () => {
    const ts = await post([button('press')], true);
    await use(ts, press);
    expect(lastBody()).toMatchObject({ container: { message_ts: ts, is_ephemeral: true } });
    expect(lastBody()).not.toHaveProperty('message');
  });

  it.each<[Json, readonly string[]]>([
    [{ text: 'new', replace_original: true }, ['new']],
    [{ delete_original: true }, []],
  ])('is answered in its place with %j', async (answer, expected) => {
    onPress = answer;
    const ts = await post([button('press')], true);
    const answered = world.slack.waitForCall('response_url', world.slack.callsOf('response_url').length);
    await use(ts, press);
    await answered;
    expect(texts()).toEqual(expected);
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
    expect(await use(await post([menu]), action)).toEqual({ ok: true });
    expect(lastBody().actions).toMatchObject([action]);
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
    const ts = await post([{ type: 'external_select', action_id: 'search' }]);
    expect(await world.slack.act(suggest(ts, 'search'))).toEqual({
      ok: true,
      options: [option('ci', 'ci…')],
    });
    expect(lastBody()).toMatchObject({
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
    const ts = await post([{ type: 'external_select', action_id: 'search_groups' }]);
    expect(await world.slack.act(suggest(ts, 'search_groups'))).toEqual({
      ok: true,
      options: [{ label: plain('Roles'), options: [] }],
    });
  });
});

describe('a modal', () => {
  const values = { question: { words: { type: 'plain_text_input', value: 'who?' } } };
  const shown = () => world.slack.workspace.modals(ANN).map(({ title }) => title);
  const submit = (viewId: string) => world.slack.act({ type: 'submit', as: ANN, viewId, values });

  /** Ann has the modal open, as the app opened it from a global shortcut; its id. */
  async function open(): Promise<string> {
    await world.slack.act({ type: 'shortcut', as: ANN, callbackId: 'ask' });
    await until(world.slack, () => shown().length === 1);
    return world.slack.workspace.modals(ANN)[0]?.id ?? '';
  }

  it('opens from a trigger and is filled in later', async () => {
    await use(await post([button('open')]), { type: 'button', action_id: 'open' });
    await until(world.slack, () => shown()[0] === 'Filled in');
    expect(shown()).toEqual(['Filled in']);
  });

  it('opens from a global shortcut, which has no place', async () => {
    await open();
    const body = world.bodies.findLast(({ type }) => type === 'shortcut') ?? {};
    expect(body).toMatchObject({
      callback_id: 'ask',
      user: { id: ANN },
      trigger_id: expect.any(String),
      action_ts: expect.any(String),
    });
    expect(body).not.toHaveProperty('channel');
    expect(body).not.toHaveProperty('response_url');
  });

  it('tells of a button in it with the view and what its inputs hold', async () => {
    const id = await open();
    expect(await useIn(id, { type: 'button', action_id: 'inside' }, values)).toEqual({ ok: true });
    expect(lastBody()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, callback_id: 'asked', state: { values } },
      actions: [{ action_id: 'inside' }],
    });
    for (const field of ['response_url', 'channel', 'message', 'state'])
      expect(lastBody()).not.toHaveProperty(field);
  });

  it('tells what was submitted', async () => {
    const id = await open();
    expect(await submit(id)).toEqual({ ok: true });
    expect(lastBody()).toMatchObject({
      type: 'view_submission',
      view: { id, type: 'modal', state: { values }, hash: expect.any(String), root_view_id: id },
      response_urls: [],
      trigger_id: expect.any(String),
    });
  });

  it('gives addresses to answer at in the conversations that were picked', async () => {
    const viewId = await open();
    const menu = { type: 'conversations_select', action_id: 'where', response_url_enabled: true };
    const quiet = { type: 'conversations_select', action_id: 'where' };
    const view = {
      ...modal('Where'),
      blocks: [input(menu, { block_id: 'place' }), input(quiet, { block_id: 'other' })],
    };
    await callApi(world.slack, 'views.update', { view_id: viewId, view });
    const picked = { type: 'conversations_select', selected_conversation: LEADERSHIP };
    await world.slack.act({
      type: 'submit',
      as: ANN,
      viewId,
      values: { place: { where: picked }, other: { where: picked } },
    });
    const [address, ...others] = Object(lastBody()).response_urls;
    expect(others).toEqual([]);
    expect(address).toMatchObject({ block_id: 'place', action_id: 'where', channel_id: LEADERSHIP });
    expect((await respondAt(address.response_url, { text: 'a', response_type: 'in_channel' })).status).toBe(
      200,
    );
    expect(world.slack.workspace.messages).toMatchObject([{ channel: LEADERSHIP, text: 'a' }]);
  });

  it.each<[string, ViewResponseAction | undefined, readonly string[]]>([
    ['nothing closes it', undefined, []],
    ['errors keep it open', { response_action: 'errors', errors: { question: 'Too short.' } }, ['First']],
    ['update shows another in its place', { response_action: 'update', view: modal('Second') }, ['Second']],
    ['push shows another on top', { response_action: 'push', view: modal('Second') }, ['First', 'Second']],
    ['clear closes all', { response_action: 'clear' }, []],
  ])('acknowledged with %s', async (_, response, expected) => {
    submission = response;
    expect(await submit(await open())).toEqual({ ok: true });
    expect(shown()).toEqual(expected);
  });

  it('shows what is wrong beside its inputs, until it is right', async () => {
    const id = await open();
    submission = { response_action: 'errors', errors: { question: 'Too short.' } };
    await submit(id);
    expect(world.slack.workspace.view(id)?.errors).toEqual({ question: 'Too short.' });
    submission = { response_action: 'update', view: modal('First') };
    await submit(id);
    expect(world.slack.workspace.view(id)?.errors).toEqual({});
  });

  it('lies on others: clear closes all of them, nothing the top one', async () => {
    const id = await open();
    submission = { response_action: 'push', view: modal('Second') };
    await submit(id);
    const top = world.slack.workspace.modals(ANN)[1];
    expect(top).toMatchObject({ rootId: id, previousId: id });
    submission = undefined;
    await submit(top?.id ?? '');
    expect(shown()).toEqual(['First']);
  });

  it.each<[string, ViewResponseAction]>([
    ['a view that Slack refuses', { response_action: 'update', view: modal('x'.repeat(25)) }],
    ['a Home tab', { response_action: 'push', view: { type: 'home', blocks: [] } }],
    [
      'the external id of another view',
      { response_action: 'update', view: modal('Second', { external_id: 'taken' }) },
    ],
    ['no view', JSON.parse('{"response_action":"update"}')],
    ['an action that is none', JSON.parse('{"response_action":"dance"}')],
  ])('stays as it is, and says so, when the app answers with %s', async (_, response) => {
    const taken = home([section('a')], { external_id: 'taken' });
    await callApi(world.slack, 'views.publish', { user_id: BEN, view: taken });
    submission = response;
    expect(await submit(await open())).toMatchObject({ ok: false });
    expect(shown()).toEqual(['First']);
    expect(world.slack.workspace.notices).toMatchObject([{ kind: 'refused' }]);
  });

  it('tells that it was closed where it asks for that', async () => {
    const close = (viewId: string) => world.slack.act({ type: 'close', as: ANN, viewId });
    const before = world.bodies.length;
    await close(await open());
    expect(shown()).toEqual([]);
    expect(world.bodies.slice(before).map(({ type }) => type)).toEqual(['shortcut']);
    const id = await open();
    await callApi(world.slack, 'views.update', {
      view_id: id,
      view: modal('Second', { notify_on_close: true }),
    });
    expect(await close(id)).toEqual({ ok: true });
    expect(lastBody()).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id, callback_id: 'asked' },
    });
  });

  it('that clears on close takes those beneath with it', async () => {
    const id = await open();
    submission = {
      response_action: 'push',
      view: modal('Second', { clear_on_close: true, notify_on_close: true }),
    };
    await submit(id);
    const top = world.slack.workspace.modals(ANN)[1]?.id ?? '';
    await world.slack.act({ type: 'close', as: ANN, viewId: top });
    expect(shown()).toEqual([]);
    expect(lastBody()).toMatchObject({ type: 'view_closed', is_cleared: true });
  });

  it('is nobody else’s', async () => {
    const viewId = await open();
    const gone = { ok: false, error: 'That window is closed already.' };
    expect(await world.slack.act({ type: 'submit', as: BEN, viewId, values })).toEqual(gone);
    expect(await world.slack.act({ type: 'close', as: BEN, viewId })).toEqual(gone);
    expect(shown()).toEqual(['First']);
  });
});

describe('the Home tab', () => {
  it('tells of a button in it', async () => {
    const view = home([{ ...actions(button('at_home')), block_id: 'row' }], { private_metadata: 'mine' });
    await callApi(world.slack, 'views.publish', { user_id: ANN, view });
    const id = world.slack.workspace.home(ANN)?.id ?? '';
    expect(await useIn(id, { type: 'button', action_id: 'at_home' })).toEqual({ ok: true });
    expect(lastBody()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, type: 'home', private_metadata: 'mine' },
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
    ['on a message that one person sees', async () => shortcut(await post([button('press')], true))],
    ['on a message that is gone', () => shortcut('1.000000')],
    ['that the manifest does not have', async () => shortcut(await post([button('press')]), 'other')],
    ['that is a global one', async () => shortcut(await post([button('press')]), 'ask')],
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
    expect(await use(String(body.ts), selected)).toEqual({ ok: true });
    expect(lastBody().actions).toMatchObject([selected]);
  });
});
