import { describe, expect, it } from 'vitest';

import { createLog } from '../../src/observability/create-log.ts';
import { lastDigestWeek } from '../../src/slack/digest-week.ts';
import { keepHouse } from '../../src/slack/housekeeping.ts';
import { createOwner } from '../../src/slack/owner-channel.ts';
import { openTestApp } from '../support/slack-app.ts';
import { directMessageEvent, eventBody } from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

const at = (text: string): number => Date.parse(text);
const DAY_MS = 24 * 60 * 60 * 1000;

describe('the week of a digest', () => {
  it.each([
    ['on Monday at nine', '2026-11-23T09:00:00Z', 'UTC', '2026-11-23', '2026-11-23T09:00:00.000Z'],
    ['a second before', '2026-11-23T08:59:59Z', 'UTC', '2026-11-16', '2026-11-16T09:00:00.000Z'],
    ['on Sunday', '2026-11-29T23:00:00Z', 'UTC', '2026-11-23', '2026-11-23T09:00:00.000Z'],
    ['east of it', '2026-11-23T00:30:00Z', 'Asia/Tokyo', '2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['west of it', '2026-11-23T13:30:00Z', 'America/New_York', '2026-11-16', '2026-11-16T14:00:00.000Z'],
    ['over the new year', '2027-01-02T12:00:00Z', 'UTC', '2026-12-28', '2026-12-28T09:00:00.000Z'],
  ])('ended on the Monday at nine before: %s', (_, now, timeZone, id, until) => {
    const week = lastDigestWeek(at(now), timeZone);
    expect(week.id).toBe(id);
    expect(new Date(week.until).toISOString()).toBe(until);
    expect(week.until - week.from).toBe(7 * DAY_MS);
  });
});

describe('housekeeping', () => {
  /** An app that answered two questions on Friday and is kept on the Monday after. */
  async function openOnMonday(reply?: Parameters<typeof openTestApp>[0]) {
    const slack = await openTestApp({
      reply: (call) =>
        reply?.reply?.(call) ??
        (call.method === 'auth.test' ? Response.json({ ok: true, team_id: 'T1' }) : undefined),
    });
    slack.pass(at('2026-11-20T12:00:00Z') - slack.now());
    await slack.deliver(eventBody(directMessageEvent('cto skills')));
    await slack.deliver(eventBody(directMessageEvent('cio skills')));
    slack.pass(at('2026-11-23T09:10:00Z') - slack.now());
    const log = createLog({ level: 'debug', write: () => {} });
    const poster = async ({ client, channel, message }: Parameters<Parameters<typeof createOwner>[1]>[0]) => {
      await client.chat.postMessage({ channel, text: message.text });
      return channel;
    };
    const owner = createOwner('COWNER', poster, log);
    const keep = () =>
      keepHouse({ client: slack.app.client, store: slack.store, owner, log, date: slack.now });
    const digests = () => slack.callsOf('chat.postMessage').filter(({ args }) => args.channel === 'COWNER');
    return { slack, keep, digests };
  }

  it('sends the digest of a week once, however often it is kept', async () => {
    const { keep, digests } = await openOnMonday();
    await Promise.all([keep(), keep()]);
    await keep();
    expect(digests()).toHaveLength(1);
    expect(digests()[0]?.args.text).toMatch(/^Rolecall: the week before 2026-11-23\n2 questions by 1 person/);
  });

  it('sends it later where Slack took it not, or the totals could not be read', async () => {
    let isRefused = true;
    const { slack, keep, digests } = await openOnMonday({
      reply: ({ args }) => (args.channel === 'COWNER' && isRefused ? refuse('not_in_channel') : undefined),
    });
    const { totals } = slack.store;
    Object.assign(slack.store, { totals: () => Promise.reject(new Error('down')) });
    await keep();
    Object.assign(slack.store, { totals });
    await keep();
    isRefused = false;
    await keep();
    await keep();
    expect(digests()).toHaveLength(2);
  });

  it('sends none of a week in which nobody asked', async () => {
    const { slack, keep, digests } = await openOnMonday();
    slack.pass(14 * DAY_MS);
    await keep();
    expect(digests()).toEqual([]);
  });

  it('fails without harm when Slack or the store does', async () => {
    const { keep, digests } = await openOnMonday({
      reply: ({ method }) => (method === 'auth.test' ? refuse('invalid_auth') : undefined),
    });
    await expect(keep()).resolves.toBeUndefined();
    expect(digests()).toEqual([]);
  });
});
