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
    event_time: 1_700_000_000,
    authorizations: [{ team_id: TEAM, enterprise_id: null, user_id: BOT_USER, is_bot: true }],
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
