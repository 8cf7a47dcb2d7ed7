import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { ANN, APP, BEN, TEAM } from '../../src/local-slack/residents.ts';
import { chars, home, input, modal, plain, section, times } from '../support/block-kit.ts';
import { openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, outcomeOf, runCommand } from '../support/web-api.ts';

const BLOCKS = [section('a')];
const typing = input({ type: 'plain_text_input', action_id: 'a' });
let nowMs = 0;
let slack: TestSlack;

beforeEach(async () => {
  nowMs = 1_800_000_000_000;
  slack = await openTestSlack({ now: () => nowMs });
});
afterEach(() => slack.close());

const trigger = async (as = ANN) => (await runCommand(slack, as)).trigger_id;
const open = async (view: Json, as = ANN) =>
  callApi(slack, 'views.open', { trigger_id: await trigger(as), view });
const push = async (view: Json) => callApi(slack, 'views.push', { trigger_id: await trigger(), view });
const update = (args: Json) => callApi(slack, 'views.update', args);
const publish = (args: Json) => callApi(slack, 'views.publish', args);
const viewOf = ({ body }: { readonly body: Json }): Json => Object(body.view);

describe.each(['views.open', 'views.push'])('the trigger of %s', (method) => {
  const use = (id: unknown) => callApi(slack, method, { trigger_id: id, view: modal(BLOCKS) });

  it('works once', async () => {
    const id = await trigger();
    expect(outcomeOf(await use(id))).toBe('ok');
    expect(outcomeOf(await use(id))).toBe('exchanged_trigger_id');
  });

  it('works for three seconds', async () => {
    const [early, late] = [await trigger(), await trigger()];
    nowMs += 3_000;
    expect(outcomeOf(await use(early))).toBe('ok');
    nowMs += 1;
    expect(outcomeOf(await use(late))).toBe('expired_trigger_id');
  });

  it.each<[unknown, string]>([
    ['1.2.unknown', 'invalid_trigger_id'],
    ['', 'invalid_trigger_id'],
    [undefined, 'invalid_arguments'],
  ])('%j: %s', async (id, expected) => {
    expect(outcomeOf(await use(id))).toBe(expected);
  });

  it('is not spent by a view that is refused', async () => {
    const id = await trigger();
    expect(outcomeOf(await callApi(slack, method, { trigger_id: id, view: modal([{}]) }))).toBe(
      'invalid_arguments',
    );
    expect(outcomeOf(await use(id))).toBe('ok');
  });
});

describe('a modal', () => {
  it.each<[string, Json, string]>([
    [
      'with everything',
      modal([typing], {
        submit: plain('Save'),
        close: plain('Back'),
        callback_id: 'c',
        private_metadata: 'p',
        external_id: 'e',
        clear_on_close: true,
        notify_on_close: true,
      }),
      'ok',
    ],
    ['without blocks', modal([]), 'ok'],
    ['without a title', { type: 'modal', blocks: BLOCKS }, 'invalid_arguments'],
    ['with a title of 24 characters', modal(BLOCKS, { title: plain(chars(24)) }), 'ok'],
    ['with a longer title', modal(BLOCKS, { title: plain(chars(25)) }), 'invalid_arguments'],
    ['with a title in mrkdwn', modal(BLOCKS, { title: { type: 'mrkdwn', text: 'a' } }), 'invalid_arguments'],
    ['with a longer submit button', modal(BLOCKS, { submit: plain(chars(25)) }), 'invalid_arguments'],
    ['with a longer close button', modal(BLOCKS, { close: plain(chars(25)) }), 'invalid_arguments'],
    ['with 3,000 characters of its own', modal(BLOCKS, { private_metadata: chars(3000) }), 'ok'],
    ['with more of its own', modal(BLOCKS, { private_metadata: chars(3001) }), 'invalid_arguments'],
    ['with a long callback id', modal(BLOCKS, { callback_id: chars(256) }), 'invalid_arguments'],
    ['with a long external id', modal(BLOCKS, { external_id: chars(256) }), 'invalid_arguments'],
    ['with inputs and no submit button', modal([typing]), 'invalid_arguments'],
    ['with a field that is none', modal(BLOCKS, { colour: 'red' }), 'invalid_arguments'],
    ['with 100 blocks', modal(times(100, () => section('a'))), 'ok'],
    ['with more blocks', modal(times(101, () => section('a'))), 'invalid_arguments'],
    ['of more than 250 KB', modal(times(99, () => section(chars(3000)))), 'view_too_large'],
    ['that is a Home tab', home(BLOCKS), 'invalid_arguments'],
    ['that is neither', { type: 'sheet', blocks: BLOCKS }, 'invalid_arguments'],
  ])('%s → %#', async (_, view, expected) => {
    expect(outcomeOf(await open(view))).toBe(expected);
    expect(slack.workspace.modals(ANN)).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  it('may come as JSON in a field', async () => {
    const view = JSON.stringify(modal(BLOCKS));
    expect(outcomeOf(await callApi(slack, 'views.open', { trigger_id: await trigger(), view }))).toBe('ok');
  });

  it('opens for whoever gave the trigger, and comes back as Slack keeps it', async () => {
    const { body } = await open(modal(BLOCKS, { private_metadata: 'p', callback_id: 'c' }), BEN);
    const [view] = slack.workspace.modals(BEN);
    expect(slack.workspace.modals(ANN)).toEqual([]);
    expect(body.view).toMatchObject({
      id: view?.id,
      hash: view?.hash,
      type: 'modal',
      team_id: TEAM.id,
      app_id: APP.id,
      bot_id: APP.botId,
      title: plain('Roles'),
      submit: null,
      close: null,
      callback_id: 'c',
      private_metadata: 'p',
      external_id: '',
      root_view_id: view?.id,
      previous_view_id: null,
      clear_on_close: false,
      notify_on_close: false,
      blocks: [{ type: 'section', block_id: expect.any(String) }],
      state: { values: {} },
    });
  });

  it('says what is wrong with it and where', async () => {
    const { body } = await open(modal([section(chars(3001))], { title: undefined }));
    expect(body.error).toBe('invalid_arguments');
    expect(Object(body.response_metadata).messages).toEqual([
      '[ERROR] missing required field: title [json-pointer:/view]',
    ]);
    const inBlocks = await open(modal([section(chars(3001))]));
    expect(Object(inBlocks.body.response_metadata).messages).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]',
    ]);
  });

  it('lies on others, three at most', async () => {
    const first = viewOf(await open(modal(BLOCKS)));
    const second = viewOf(await push(modal(BLOCKS)));
    expect(second).toMatchObject({ root_view_id: first.id, previous_view_id: first.id });
    expect(outcomeOf(await push(modal(BLOCKS)))).toBe('ok');
    expect(outcomeOf(await push(modal(BLOCKS)))).toBe('push_limit_reached');
  });

  it('has an external id that no other view has', async () => {
    const named = modal(BLOCKS, { external_id: 'mine' });
    const first = viewOf(await open(named));
    expect(outcomeOf(await push(named))).toBe('duplicate_external_id');
    expect(outcomeOf(await open(named))).toBe('duplicate_external_id');
    expect(outcomeOf(await publish({ user_id: ANN, view: home(BLOCKS, { external_id: 'mine' }) }))).toBe(
      'duplicate_external_id',
    );
    expect(outcomeOf(await update({ view_id: first.id, view: named }))).toBe('ok');
  });
});

describe('views.update', () => {
  it.each<[string, (view: Json) => Json, string]>([
    ['by its id', ({ id }) => ({ view_id: id }), 'ok'],
    ['by its external id', () => ({ external_id: 'e' }), 'ok'],
    ['with its hash', ({ id, hash }) => ({ view_id: id, hash }), 'ok'],
    ['with another hash', ({ id }) => ({ view_id: id, hash: '1.000000' }), 'hash_conflict'],
    ['by an id that is none', () => ({ view_id: 'V0' }), 'not_found'],
    ['by an external id that is none', () => ({ external_id: 'x' }), 'not_found'],
    ['by an empty external id', () => ({ external_id: '' }), 'invalid_arguments'],
    ['by nothing', () => ({}), 'invalid_arguments'],
    ['with a Home tab', ({ id }) => ({ view_id: id, view: home(BLOCKS) }), 'invalid_arguments'],
    ['with a bad block', ({ id }) => ({ view_id: id, view: modal([{}]) }), 'invalid_arguments'],
    ['with no view', ({ id }) => ({ view_id: id, view: undefined }), 'invalid_arguments'],
  ])('%s → %#', async (_, args, expected) => {
    const opened = viewOf(await open(modal(BLOCKS, { external_id: 'e' })));
    const view = modal([section('new')], { external_id: 'e' });
    const answer = await update({ view, ...args(opened) });
    expect(outcomeOf(answer)).toBe(expected);
    const shown = slack.workspace.modals(ANN)[0];
    expect(shown?.blocks).toMatchObject([section(expected === 'ok' ? 'new' : 'a')]);
    expect(shown?.hash === opened.hash).toBe(expected !== 'ok');
  });
});

describe('views.publish', () => {
  it.each<[string, Json, string]>([
    ['for a person', { view: home(BLOCKS) }, 'ok'],
    ['inputs without a submit button', { view: home([typing]) }, 'ok'],
    ['for nobody', { user_id: undefined, view: home(BLOCKS) }, 'invalid_arguments'],
    ['for somebody unknown', { user_id: 'U0NOBODY', view: home(BLOCKS) }, 'user_not_found'],
    ['a modal', { view: modal(BLOCKS) }, 'invalid_arguments'],
    ['100 blocks', { view: home(times(100, () => section('a'))) }, 'ok'],
    ['more blocks', { view: home(times(101, () => section('a'))) }, 'invalid_arguments'],
    ['a title', { view: home(BLOCKS, { title: plain('a') }) }, 'invalid_arguments'],
    ['no view', {}, 'invalid_arguments'],
  ])('%s → %#', async (_, args, expected) => {
    expect(outcomeOf(await publish({ user_id: ANN, ...args }))).toBe(expected);
    expect(slack.workspace.home(ANN) !== undefined).toBe(expected === 'ok');
    expect(slack.workspace.home(BEN)).toBeUndefined();
  });

  it('takes the place of the tab before, unless somebody else was faster', async () => {
    const first = viewOf(await publish({ user_id: ANN, view: home(BLOCKS) }));
    const args = { user_id: ANN, view: home([section('new')]), hash: first.hash };
    const second = viewOf(await publish(args));
    expect(second.id).toBe(first.id);
    expect(outcomeOf(await publish(args))).toBe('hash_conflict');
    expect(slack.workspace.home(ANN)?.blocks).toMatchObject([section('new')]);
  });

  it('is refused where the manifest has no Home tab', async () => {
    const homeless = await openTestSlack({
      manifest: manifestWith({ features: { app_home: { home_tab_enabled: false } } }),
    });
    const answer = await callApi(homeless, 'views.publish', { user_id: ANN, view: home(BLOCKS) });
    expect(outcomeOf(answer)).toBe('not_enabled');
    await homeless.close();
  });
});
