import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/local-slack/model.ts';
import {
  ANN,
  APP,
  BEN,
  CLEO,
  DANA,
  dmIdOf,
  HIRING,
  LEADERSHIP,
  PARTNERS,
  TEAM,
} from '../../src/local-slack/residents.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { connect, type RawSocket } from '../support/raw-socket.ts';

const BOT = APP.botUserId;

let slack: TestSlack;
let app: RawSocket;

beforeEach(async () => {
  const moreEvents = ['member_joined_channel', 'member_left_channel', 'channel_left'];
  slack = await openTestSlack({ pace: NO_PACE, manifest: manifestWith({ moreEvents }) });
  app = await connect(slack);
});
afterEach(() => slack.close());

const type = (command: string, text: string, channel: string, as = ANN) =>
  slack.act({ type: 'command', as, channel, command, text });
const membersOf = (channel: string) => slack.workspace.channel(channel).memberIds;

async function heard(): Promise<Json> {
  const frame = await app.next();
  app.acknowledge(frame);
  return Object(frame.payload).event;
}

describe('/invite', () => {
  it('brings the app into a channel, which hears of it as from the button', async () => {
    expect(await type('/invite', '@Rolecall', LEADERSHIP)).toEqual({ ok: true });
    expect(membersOf(LEADERSHIP)).toContain(BOT);
    expect(await heard()).toMatchObject({ type: 'member_joined_channel', user: BOT, inviter: ANN });
  });

  it('brings people, of whom the app hears where it is', async () => {
    expect(await type('/invite', '@ben', LEADERSHIP)).toEqual({ ok: true });
    expect(await type('/invite', '@ben', PARTNERS)).toEqual({ ok: true });
    expect(membersOf(LEADERSHIP)).toContain(BEN);
    expect(await heard()).toMatchObject({ user: BEN, channel: PARTNERS, channel_type: 'C', team: TEAM.id });
    expect(app.unread()).toEqual([]);
  });
});

describe('/remove', () => {
  it('takes the app out of a channel, where it then hears nothing', async () => {
    expect(await type('/remove', '@Rolecall', HIRING)).toEqual({ ok: true });
    expect(membersOf(HIRING)).not.toContain(BOT);
    expect(await heard()).toMatchObject({ type: 'channel_left', channel: HIRING, actor_id: ANN });
    await slack.act({ type: 'post', as: ANN, channel: HIRING, text: '@Rolecall are you there?' });
    expect(app.unread()).toEqual([]);
  });

  it('takes a person out, of which the app hears where it is', async () => {
    expect(await type('/remove', '@ben', HIRING)).toEqual({ ok: true });
    expect(membersOf(HIRING)).not.toContain(BEN);
    expect(await heard()).toMatchObject({ type: 'member_left_channel', user: BEN, channel: HIRING });
  });
});

describe('a command of Slack’s own', () => {
  it.each<[string, string, string, string, RegExp]>([
    ['names nobody', '/invite', '', LEADERSHIP, /Name somebody/],
    ['names a stranger', '/invite', '@zoe', LEADERSHIP, /Nobody .* @zoe/],
    ['invites who is there', '/invite', '@cleo', LEADERSHIP, /already/],
    ['invites another company to what is not shared', '/invite', '@dana', HIRING, /another company/],
    ['stands in a direct message', '/invite', '@ben', dmIdOf(ANN), /channels only/],
    ['removes who is not there', '/remove', '@ben', LEADERSHIP, /not in this/],
    ['removes oneself', '/remove', '@ann', HIRING, /yourself/],
  ])('is refused where it %s', async (_, command, text, channel, expected) => {
    const before = JSON.stringify(slack.workspace.channels);
    expect(await type(command, text, channel)).toEqual({ ok: false, error: expect.stringMatching(expected) });
    expect(JSON.stringify(slack.workspace.channels)).toBe(before);
  });

  it('is for people of this company, where it moves the app or others', async () => {
    expect(await type('/remove', '@cleo', PARTNERS, DANA)).toMatchObject({ ok: false });
    expect(membersOf(PARTNERS)).toContain(CLEO);
    expect(await type('/invite', '@ben', PARTNERS, BEN)).toMatchObject({ ok: false });
  });

  it('does not reach the app', async () => {
    await type('/invite', '@ben', LEADERSHIP);
    expect(slack.inspect().deliveries.filter((each) => each.type === 'slash_commands')).toEqual([]);
  });
});
