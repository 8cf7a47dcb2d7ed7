import { RESPONSE_URL } from './slack-fetch.ts';

/** Bodies as Slack delivers them; a test names only what it is about. */

export const BOT_USER = 'UBOT';
export const TEAM = 'T1';

let serial = 0;
function nextSerial(): string {
  serial += 1;
  return String(serial).padStart(6, '0');
}

export type Body = Record<string, unknown>;

/** An envelope around an event; each has an id of its own unless one is given. */
export function eventBody(event: Body, envelope: Body = {}): Body {
  return {
    type: 'event_callback',
    token: 'verification',
    team_id: TEAM,
    api_app_id: 'A1',
    event_id: `Ev${nextSerial()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: TEAM, enterprise_id: null, user_id: BOT_USER, is_bot: true }],
    is_ext_shared_channel: false,
    event,
    ...envelope,
  };
}

const nextTs = (): string => `1700000000.${nextSerial()}`;

export function mentionEvent(text: string, about: Body = {}): Body {
  const ts = nextTs();
  return {
    type: 'app_mention',
    user: 'U1',
    text: `<@${BOT_USER}> ${text}`,
    ts,
    event_ts: ts,
    channel: 'C1',
    ...about,
  };
}

export function directMessageEvent(text: string, about: Body = {}): Body {
  const ts = nextTs();
  return {
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    text,
    ts,
    event_ts: ts,
    channel: 'D1',
    ...about,
  };
}

export function commandBody(command: string, text = '', about: Body = {}): Body {
  return {
    command,
    text,
    token: 'verification',
    response_url: RESPONSE_URL,
    trigger_id: `trigger.${nextSerial()}`,
    user_id: 'U1',
    user_name: 'somebody',
    team_id: TEAM,
    team_domain: 'test',
    channel_id: 'C1',
    channel_name: 'hiring',
    api_app_id: 'A1',
    ...about,
  };
}

/** What every interaction of Ann's has; each has a trigger of its own. */
const byAnn = (): Body => ({
  token: 'verification',
  api_app_id: 'A1',
  team: { id: TEAM, domain: 'test' },
  user: { id: 'U1', username: 'ann', name: 'ann', team_id: TEAM },
  trigger_id: `trigger.${nextSerial()}`,
});

/** A press of a button in a message; `container` says in which. */
export function pressBody(actionId: string, value: string, container: Body = {}, about: Body = {}): Body {
  return {
    type: 'block_actions',
    ...byAnn(),
    channel: { id: 'C1', name: 'hiring' },
    container: { type: 'message', message_ts: '5.5', channel_id: 'C1', is_ephemeral: false, ...container },
    response_url: RESPONSE_URL,
    actions: [{ type: 'button', block_id: 'b1', action_id: actionId, value, action_ts: nextTs() }],
    ...about,
  };
}

/** A press on the Home tab, or in a modal; `state`: what its fields hold. */
export function pressInViewBody(action: Body, view: Body = {}, about: Body = {}): Body {
  return {
    type: 'block_actions',
    ...byAnn(),
    container: { type: 'view', view_id: 'V1' },
    view: { id: 'V1', type: 'home', state: { values: {} }, ...view },
    actions: [{ type: 'button', block_id: 'b1', action_ts: nextTs(), ...action }],
    ...about,
  };
}

/** A form, sent; `fields`: by the id that block and element share. */
export function submissionBody(
  callbackId: string,
  fields: Readonly<Record<string, Body>>,
  view: Body = {},
  about: Body = {},
): Body {
  const values = Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { [id]: field }]));
  return {
    type: 'view_submission',
    ...byAnn(),
    view: {
      id: 'V1',
      root_view_id: 'V1',
      type: 'modal',
      callback_id: callbackId,
      private_metadata: '',
      state: { values },
      ...view,
    },
    ...about,
  };
}

export const globalShortcutBody = (callbackId: string): Body => ({
  type: 'shortcut',
  ...byAnn(),
  callback_id: callbackId,
});

export const messageShortcutBody = (callbackId: string, text: string): Body => ({
  type: 'message_action',
  ...byAnn(),
  channel: { id: 'C1', name: 'hiring' },
  callback_id: callbackId,
  response_url: RESPONSE_URL,
  message_ts: '5.5',
  message: { type: 'message', user: 'U2', ts: '5.5', text },
});
