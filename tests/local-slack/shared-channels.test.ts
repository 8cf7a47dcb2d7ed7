import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/local-slack/model.ts';
import type { Action } from '../../src/local-slack/page-protocol.ts';
import {
  ACME,
  ANN,
  APP,
  CLEO,
  DANA,
  dmIdOf,
  HIRING,
  PARTNERS,
  TEAM,
} from '../../src/local-slack/residents.ts';
import { section } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { openStream } from '../support/page-stream.ts';
import { connect, type RawSocket } from '../support/raw-socket.ts';
import { callApi, lastPayload } from '../support/web-api.ts';

/** A channel that another company is in (Slack Connect), and a person of that company. */

let slack: TestSlack;
let app: RawSocket;

beforeEach(async () => {
  slack = await openTestSlack({
    pace: NO_PACE,
    manifest: manifestWith({ moreScopes: ['users:read', 'channels:read'], isInteractive: true }),
  });
  app = await connect(slack);
});
afterEach(() => slack.close());

/** Somebody mentions the app; the envelope that it gets. */
async function mentionBy(as: string, channel: string): Promise<Json> {
  expect(await slack.act({ type: 'post', as, channel, text: '@Rolecall hello' })).toEqual({ ok: true });
  const frame = await app.next();
  app.acknowledge(frame);
  return Object(frame.payload);
}

describe('an event', () => {
  it.each([
    [ANN, PARTNERS, true],
    [DANA, PARTNERS, true],
    [ANN, HIRING, false],
  ])('of what %s says in %s tells whether others share the channel: %s', async (as, channel, isShared) => {
    const payload = await mentionBy(as, channel);
    expect(payload).toMatchObject({
      team_id: TEAM.id,
      is_ext_shared_channel: isShared,
      authorizations: [{ team_id: TEAM.id, user_id: APP.botUserId, is_bot: true }],
    });
  });

  it('tells of which company somebody is who does not belong to this one', async () => {
    expect((await mentionBy(DANA, PARTNERS)).event).toMatchObject({
      user: DANA,
      team: ACME.id,
      user_team: ACME.id,
      source_team: ACME.id,
      user_profile: { real_name: 'Dana Whitlock', team: ACME.id },
    });
    const { event } = await mentionBy(ANN, PARTNERS);
    expect(event).toMatchObject({ user: ANN, team: TEAM.id });
    expect(event).not.toHaveProperty('user_team');
  });
});

describe('the Web API', () => {
  it('tells with whom a channel is shared', async () => {
    const of = async (channel: string) =>
      Object((await callApi(slack, 'conversations.info', { channel })).body);
    expect((await of(PARTNERS)).channel).toMatchObject({
      creator: ANN,
      is_shared: true,
      is_ext_shared: true,
      shared_team_ids: [TEAM.id, ACME.id],
      conversation_host_id: TEAM.id,
    });
    expect((await of(HIRING)).channel).toMatchObject({ is_ext_shared: false, shared_team_ids: [TEAM.id] });
  });

  it.each([
    [DANA, { team_id: ACME.id, is_stranger: false, is_admin: false, profile: { team: ACME.id } }],
    [CLEO, { team_id: TEAM.id, is_admin: true }],
    [ANN, { team_id: TEAM.id, is_admin: false }],
  ])('tells whose %s is', async (user, expected) => {
    expect((await callApi(slack, 'users.info', { user })).body.user).toMatchObject(expected);
  });
});

describe('somebody of another company', () => {
  it.each<[string, Action]>([
    ['run a command', { type: 'command', as: DANA, channel: PARTNERS, command: '/rolecall', text: '' }],
    ['open the app', { type: 'open-app', as: DANA, tab: 'home' }],
    ['write where only this company is', { type: 'post', as: DANA, channel: HIRING, text: 'a' }],
  ])('cannot %s', async (_, action) => {
    expect(await slack.act(action)).toMatchObject({ ok: false });
    expect(app.unread()).toEqual([]);
  });

  it('presses a button all the same, as somebody of their company', async () => {
    app.socket.on('message', (data) => app.acknowledge(JSON.parse(String(data))));
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
    const blocks = [section('a'), { type: 'actions', block_id: 'b', elements: [button] }];
    const { body } = await callApi(slack, 'chat.postMessage', { channel: PARTNERS, text: 'a', blocks });
    const container = { kind: 'message', channel: PARTNERS, ts: String(body.ts) } as const;
    const action = { type: 'button', action_id: 'go', block_id: 'b' };
    const press: Action = { type: 'interact', as: DANA, container, action, values: {} };
    expect(await slack.act(press)).toEqual({ ok: true });
    expect(lastPayload(slack, 'interactive')).toMatchObject({ user: { id: DANA, team_id: ACME.id } });
  });

  it('sees the shared channel alone, and nothing of the app but what it says there', async () => {
    const stream = await openStream(slack, DANA);
    const snapshot = await stream.next();
    stream.close();
    expect(snapshot).toMatchObject({
      me: DANA,
      workspace: ACME.name,
      hasHome: false,
      commands: [],
      shortcuts: [],
    });
    expect(snapshot.channels.map(({ id }) => id)).toEqual([PARTNERS]);
    expect(slack.workspace.channels.map(({ id }) => id)).not.toContain(dmIdOf(DANA));
  });
});
