import { describe, expect, it } from 'vitest';

import { shownIn } from '../support/sent-blocks.ts';
import { ADMIN, openTestApp } from '../support/slack-app.ts';
import {
  type Body,
  commandBody,
  directMessageEvent,
  eventBody,
  mentionEvent,
  messageShortcutBody,
  pressBody,
  submissionBody,
} from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

const admin = { id: ADMIN, username: 'admin', name: 'admin', team_id: 'T1' };
const OFF = { type: 'radio_buttons', selected_option: { value: 'never' } };
const ON = { type: 'radio_buttons', selected_option: { value: 'when_mentioned' } };
const SHARED = { type: 'checkboxes', selected_options: [{ value: 'allowed' }] };
const NOT_SHARED = { type: 'checkboxes', selected_options: [] };

type TestApp = Awaited<ReturnType<typeof openTestApp>>;

const save = (slack: TestApp, fields: Readonly<Record<string, Body>>, user: Body = admin, channel = 'C1') =>
  slack.deliver(submissionBody('settings', fields, { private_metadata: channel }, { user }));

describe('/rolecall settings', () => {
  it('opens a form for an admin, of the channel and of the workspace', async () => {
    const slack = await openTestApp();
    await slack.deliver(commandBody('/rolecall', 'settings', { user_id: ADMIN }));
    const [form] = slack.callsOf('views.open');
    expect(shownIn(form)).toContain('In this channel I answer');
    expect(shownIn(form)).toContain('UTC');
  });

  it('tells everybody else how they stand and who may change them', async () => {
    const slack = await openTestApp({
      reply: ({ method }) => (/info$/.test(method) ? refuse('missing_scope') : undefined),
    });
    await slack.deliver(commandBody('/rolecall', 'settings'));
    expect(slack.callsOf('views.open')).toEqual([]);
    expect(slack.calls.at(-1)?.args.text).toMatch(/when I am mentioned.*ADMINS/s);
  });

  it('opens for whoever made the channel, where Slack tells, without those of the workspace', async () => {
    const creator = Response.json({ ok: true, channel: { id: 'C1', creator: 'U1' } });
    const slack = await openTestApp({
      reply: ({ method }) => (method === 'conversations.info' ? creator : undefined),
    });
    await slack.deliver(commandBody('/rolecall', 'settings'));
    const [form] = slack.callsOf('views.open');
    expect(shownIn(form)).toContain('In this channel I answer');
    expect(shownIn(form)).not.toContain('Time zone');
  });

  it('refuses what somebody sends who may not', async () => {
    const slack = await openTestApp({
      reply: ({ method }) => (/info$/.test(method) ? refuse('missing_scope') : undefined),
    });
    const stranger = { id: 'U1', username: 'x', name: 'x', team_id: 'T1' };
    await save(slack, { answers: OFF, shared: NOT_SHARED }, stranger);
    expect(slack.lastAck()).toMatchObject({ response_action: 'errors' });
    await slack.deliver(eventBody(mentionEvent('cto skills')));
    expect(slack.asked).toHaveLength(1);
  });

  it.each(['Berlin', 'Europe/Atlantis', '+99'])(
    'refuses a time zone that there is not: %s',
    async (value) => {
      const slack = await openTestApp();
      await save(slack, { answers: ON, time_zone: { type: 'plain_text_input', value } });
      expect(slack.lastAck()).toMatchObject({
        errors: { time_zone: expect.stringContaining('Europe/Berlin') },
      });
    },
  );

  it('shows no form while it cannot read what is stored: it would overwrite that', async () => {
    const slack = await openTestApp();
    Object.assign(slack.store, { settings: () => Promise.reject(new Error('down')) });
    await slack.deliver(commandBody('/rolecall', 'settings', { user_id: ADMIN }));
    expect(slack.callsOf('views.open')).toEqual([]);
    expect(slack.calls.at(-1)?.args.text).toContain('cannot read the settings');
  });

  it('in a direct message has those of the workspace alone', async () => {
    const slack = await openTestApp();
    await slack.deliver(commandBody('/rolecall', 'settings', { user_id: ADMIN, channel_id: 'D1' }));
    expect(shownIn(slack.callsOf('views.open')[0])).toContain('Time zone');
    expect(shownIn(slack.callsOf('views.open')[0])).not.toContain('In this channel');
  });

  it('says beneath the field when nothing could be saved', async () => {
    const slack = await openTestApp();
    Object.assign(slack.store, { set: () => Promise.reject(new Error('disk full')) });
    await save(slack, { answers: OFF, shared: NOT_SHARED });
    expect(slack.lastAck()).toMatchObject({ errors: { answers: expect.stringContaining('could not save') } });
  });
});

describe('a channel in which the bot is turned off', () => {
  const turnedOff = async () => {
    const slack = await openTestApp();
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await save(slack, { answers: OFF, shared: NOT_SHARED });
    return slack;
  };

  it.each<[string, Body]>([
    ['a mention', eventBody(mentionEvent('cto skills'))],
    ['a command', commandBody('/rolecall', 'cto skills')],
    ['a command of a pair', commandBody('/cio-vs-cto')],
    ['a suggested question', pressBody('ask:0', 'cto pay')],
    ['a menu', pressBody('vary', 'cto pay', { is_ephemeral: true })],
    ['sharing', pressBody('share', 'x', { is_ephemeral: true })],
    ['the shortcut on a message', messageShortcutBody('explain_roles', 'what does a CTO do?')],
  ])('tells the asker alone so, by %s', async (_, body) => {
    const slack = await turnedOff();
    const before = slack.asked.length;
    await slack.deliver(body);
    expect(slack.asked).toHaveLength(before);
    const last = slack.calls.at(-1);
    expect(['chat.postEphemeral', 'respond']).toContain(last?.method);
    expect(last?.args.text).toContain('turned off in this channel');
    if (last?.method === 'respond') expect(last.args.response_type).toBe('ephemeral');
  });

  it('answers in other channels and in direct messages', async () => {
    const slack = await turnedOff();
    await slack.deliver(eventBody(mentionEvent('cto skills', { channel: 'C2' })));
    await slack.deliver(eventBody(directMessageEvent('cto skills')));
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
  });

  it('answers again when it is turned on, and stays off over a restart', async () => {
    const slack = await turnedOff();
    const restarted = await openTestApp({ store: slack.store });
    await restarted.deliver(eventBody(mentionEvent('cto skills')));
    expect(restarted.asked).toEqual([]);
    await save(restarted, { answers: ON, shared: NOT_SHARED });
    await restarted.deliver(eventBody(mentionEvent('cto skills')));
    expect(restarted.asked).toHaveLength(1);
  });
});

describe('a channel in which another company reads along', () => {
  const shared = (envelope: Body, event: Body = {}) => eventBody(mentionEvent('cto skills', event), envelope);

  it.each<[string, Body]>([
    ['that Slack calls shared', shared({ is_ext_shared_channel: true })],
    ['of which Slack does not say', shared({ is_ext_shared_channel: undefined })],
    ['asked by somebody of the other company', shared({ is_ext_shared_channel: true }, { user_team: 'T2' })],
    ['asked by a stranger elsewhere', shared({}, { source_team: 'T2' })],
  ])('gets a private word in place of an answer: %s', async (_, body) => {
    const slack = await openTestApp();
    await slack.deliver(body);
    expect(slack.asked).toEqual([]);
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral']);
    expect(slack.calls[0]?.args.user).toBe('U1');
  });

  it('is answered once an admin allows it', async () => {
    const slack = await openTestApp();
    await save(slack, { answers: ON, shared: SHARED });
    await slack.deliver(shared({ is_ext_shared_channel: true }, { user_team: 'T2' }));
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('is shared no private answer with, once Slack has said so, after a restart either', async () => {
    const first = await openTestApp();
    await first.deliver(shared({ is_ext_shared_channel: true }));
    const slack = await openTestApp({ store: first.store });
    await slack.deliver(pressBody('share', 'x', { is_ephemeral: true }));
    expect(slack.calls.at(-1)?.args.response_type).toBe('ephemeral');
    expect(slack.calls.at(-1)?.args.text).toContain('another company');
  });

  it.each([
    ['a question', pressBody('ask:0', 'cto pay')],
    ['sources', pressBody('sources', 'x')],
    ['a rating', pressBody('rate', 'helpful x')],
  ])('answers no press beneath an old answer, when it is no longer allowed: %s', async (_, body) => {
    const slack = await openTestApp();
    await slack.deliver(shared({ is_ext_shared_channel: true }));
    await slack.deliver(body);
    expect(slack.asked).toEqual([]);
    expect(slack.callsOf('views.open')).toEqual([]);
    expect(slack.calls.at(-1)?.args.text).toContain('another company');
    expect((await slack.store.totals('T1', 0, slack.now() + 1)).helpful).toBe(0);
  });

  it.each(['ask:0', 'sources', 'rate', 'tell-owner', 'more'])(
    'answers no press of the other company: %s',
    async (action) => {
      const slack = await openTestApp();
      const user = { id: 'U9', username: 'x', name: 'x', team_id: 'T2' };
      await slack.deliver(pressBody(action, 'cto pay', {}, { user }));
      expect(slack.asked).toEqual([]);
      expect(slack.calls.at(-1)?.args.text).toContain('the company that runs me');
    },
  );

  it('in a direct message, somebody of another company is refused too', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills', { user_team: 'T2' })));
    expect(slack.asked).toEqual([]);
  });
});
