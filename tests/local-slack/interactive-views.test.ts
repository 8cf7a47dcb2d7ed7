import type { ViewResponseAction } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANN, BEN, LEADERSHIP } from '../../src/local-slack/residents.ts';
import { actions, button, home, input, section } from '../support/block-kit.ts';
import { until } from '../support/local-slack.ts';
import { modal, openPressedWorld, type PressedWorld } from '../support/pressed-world.ts';
import { callApi, respondAt } from '../support/web-api.ts';

let world: PressedWorld;

beforeAll(async () => {
  world = await openPressedWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clear());

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
    await world.use(await world.post([button('open')]), { type: 'button', action_id: 'open' });
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
    expect(await world.useIn(id, { type: 'button', action_id: 'inside' }, values)).toEqual({ ok: true });
    expect(world.lastBody()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, callback_id: 'asked', state: { values } },
      actions: [{ action_id: 'inside' }],
    });
    for (const field of ['response_url', 'channel', 'message', 'state'])
      expect(world.lastBody()).not.toHaveProperty(field);
  });

  it('tells what was submitted', async () => {
    const id = await open();
    expect(await submit(id)).toEqual({ ok: true });
    expect(world.lastBody()).toMatchObject({
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
    const [address, ...others] = Object(world.lastBody()).response_urls;
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
    world.next.submission = response;
    expect(await submit(await open())).toEqual({ ok: true });
    expect(shown()).toEqual(expected);
  });

  it('shows what is wrong beside its inputs, until it is right', async () => {
    const id = await open();
    world.next.submission = { response_action: 'errors', errors: { question: 'Too short.' } };
    await submit(id);
    expect(world.slack.workspace.view(id)?.errors).toEqual({ question: 'Too short.' });
    world.next.submission = { response_action: 'update', view: modal('First') };
    await submit(id);
    expect(world.slack.workspace.view(id)?.errors).toEqual({});
  });

  it('lies on others: clear closes all of them, nothing the top one', async () => {
    const id = await open();
    world.next.submission = { response_action: 'push', view: modal('Second') };
    await submit(id);
    const top = world.slack.workspace.modals(ANN)[1];
    expect(top).toMatchObject({ rootId: id, previousId: id });
    world.next.submission = undefined;
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
    world.next.submission = response;
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
    expect(world.lastBody()).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id, callback_id: 'asked' },
    });
  });

  it('that clears on close takes those beneath with it', async () => {
    const id = await open();
    world.next.submission = {
      response_action: 'push',
      view: modal('Second', { clear_on_close: true, notify_on_close: true }),
    };
    await submit(id);
    const top = world.slack.workspace.modals(ANN)[1]?.id ?? '';
    await world.slack.act({ type: 'close', as: ANN, viewId: top });
    expect(shown()).toEqual([]);
    expect(world.lastBody()).toMatchObject({ type: 'view_closed', is_cleared: true });
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
    expect(await world.useIn(id, { type: 'button', action_id: 'at_home' })).toEqual({ ok: true });
    expect(world.lastBody()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, type: 'home', private_metadata: 'mine' },
    });
  });
});
