import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';

import type { Json } from '../../src/local-slack/model.ts';
import type { ActResult, InputValues } from '../../src/local-slack/page-protocol.ts';
import { ANN, HIRING } from '../../src/local-slack/residents.ts';
import { actions, plain, section } from './block-kit.ts';
import { type BoltWorld, openBoltWorld } from './bolt-world.ts';
import { callApi } from './web-api.ts';

export const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
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

/** What Ann does when she presses the button of `rowOf`. */
export const press = { type: 'button', action_id: 'press', text: plain('Press'), value: 'v' };

/** An element of the row that `rowOf` makes. */
export const inRow = (action: Json): Json => ({ block_id: 'row', ...action });
export const rowOf = (...elements: readonly Json[]) => [
  section('Well?'),
  { ...actions(...elements), block_id: 'row' },
];

/** Interactive messages and views in a workspace, with an app that answers them. */
export interface PressedWorld extends BoltWorld {
  /** How the app answers next: a submission, and a press beside its acknowledgement; undefined for nothing. */
  readonly next: { submission: ViewResponseAction | undefined; response: Json | undefined };
  /** Takes everything out of sight, and the app answers nothing. */
  readonly clear: () => void;
  /** The bot posts elements in #hiring, for Ann alone or for all; its timestamp. */
  readonly post: (elements: readonly Json[], isEphemeral?: boolean) => Promise<string>;
  /** Somebody, Ann if nobody else, uses an element of a message. */
  readonly use: (ts: string, action: Json, as?: string) => Promise<ActResult>;
  /** Ann uses an element of a view. */
  readonly useIn: (id: string, action: Json, values?: InputValues) => Promise<ActResult>;
  /** What the app was sent last. */
  readonly lastBody: () => Json;
  /** Of all messages. */
  readonly texts: () => readonly string[];
}

export async function openPressedWorld(): Promise<PressedWorld> {
  const next: PressedWorld['next'] = { submission: undefined, response: undefined };
  const world = await openBoltWorld((app) => {
    app.action('press', async ({ ack, respond }) => {
      await ack();
      if (next.response !== undefined) await respond(next.response);
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
    app.view('asked', async ({ ack }) => (next.submission === undefined ? ack() : ack(next.submission)));
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
  const { slack, bodies } = world;
  const { workspace } = slack;
  return {
    ...world,
    next,
    clear: () => {
      Object.assign(next, { submission: undefined, response: undefined });
      for (const { ts, channel } of workspace.messages) workspace.remove(channel, ts);
      workspace.dropViews(workspace.views.map(({ id }) => id));
      for (const { id } of workspace.notices) workspace.dismissNotice(id);
    },
    post: async (elements, isEphemeral = false) => {
      const method = isEphemeral ? 'chat.postEphemeral' : 'chat.postMessage';
      const args = { channel: HIRING, text: 'Well?', blocks: rowOf(...elements) };
      const { body } = await callApi(slack, method, { ...args, ...(isEphemeral ? { user: ANN } : {}) });
      return String(body.ts ?? body.message_ts);
    },
    use: (ts, action, as = ANN) =>
      slack.act({
        type: 'interact',
        as,
        container: { kind: 'message', channel: HIRING, ts },
        action: inRow(action),
        values: {},
      }),
    useIn: (id, action, values = {}) =>
      slack.act({
        type: 'interact',
        as: ANN,
        container: { kind: 'view', id },
        action: inRow(action),
        values,
      }),
    lastBody: () => bodies.at(-1) ?? {},
    texts: () => workspace.messages.map(({ text }) => text),
  };
}
