import { describe, expect, it } from 'vitest';

import { buildExplanation, buildFrame } from '../support/answers.ts';
import { openTestApp } from '../support/slack-app.ts';
import { BOT_USER, type Body, directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

describe('a mention', () => {
  it('is answered in a thread under it, without the bot’s own name in the question', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', { ts: '1.1' })));
    expect(slack.asked).toEqual([['what is a CIO?', undefined]]);
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage']);
    expect(slack.calls[0]?.args).toMatchObject({
      channel: 'C1',
      thread_ts: '1.1',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(slack.calls[0]?.args).not.toHaveProperty('link_names');
    expect(slack.calls[0]?.args).not.toHaveProperty('parse');
  });

  it('in a thread is answered in that thread', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('cto skills', { ts: '2.2', thread_ts: '1.1' })));
    expect(slack.calls[0]?.args.thread_ts).toBe('1.1');
  });

  it('with nothing else in it gets a short hello', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('')));
    expect(slack.asked[0]?.[0]).toBe('hello');
  });

  it.each<[string, Body]>([
    ['sent to the channel too', { subtype: 'thread_broadcast', thread_ts: '1.1' }],
    ['with a file', { subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['with /me', { subtype: 'me_message' }],
    ['that an edit added', { edited: { user: 'U1', ts: '9.9' } }],
  ])('%s is answered', async (_, about) => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', about)));
    expect(slack.asked).toEqual([['what is a CIO?', undefined]]);
    expect(slack.calls).toHaveLength(1);
  });

  it('that is edited later is not answered again', async () => {
    const slack = await openTestApp();
    const event = mentionEvent('what is a CIO?', { ts: '3.3' });
    await slack.deliver(eventBody(event));
    await slack.deliver(eventBody({ ...event, edited: { user: 'U1', ts: '9.9' } }));
    expect(slack.calls).toHaveLength(1);
  });

  it.each([
    ['code', `type \`<@${BOT_USER}> cto skills\``],
    ['a block of code', `like so:\n\`\`\`\n<@${BOT_USER}> cto skills\n\`\`\``],
  ])('within %s alone is left alone', async (_, text) => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('', { text })));
    expect(slack.calls).toEqual([]);
    await slack.deliver(eventBody(mentionEvent('', { text: `<@${BOT_USER}> ${text}` })));
    expect(slack.calls).toHaveLength(1);
  });

  it.each<[string, Body]>([
    ['of another bot', { bot_id: 'BOTHER' }],
    ['that an app posts for a person', { app_id: 'A9' }],
    ['of a bot, as old ones are marked', { bot_profile: { id: 'B9' } }],
    ['of Slackbot', { user: 'USLACKBOT' }],
    ['in a system message', { subtype: 'channel_topic' }],
  ])('%s is left alone', async (_, about) => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', about)));
    expect(slack.calls).toEqual([]);
  });
});

describe('a direct message', () => {
  it('is answered in the thread that it begins', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills', { ts: '1.1' })));
    expect(slack.asked).toEqual([['cto skills', undefined]]);
    expect(slack.calls[0]?.args).toMatchObject({ channel: 'D1', thread_ts: '1.1' });
  });

  it('has what its answer suggests beside the field, which nothing waits for', async () => {
    const followUps = ['CTO: pay', 'and <!channel>?', 'CIO vs CTO'];
    const slack = await openTestApp({
      ask: (question) => buildExplanation({ frame: buildFrame(question), followUps }),
      reply: ({ method }) => (method.startsWith('assistant.') ? refuse('not_allowed') : undefined),
    });
    await slack.deliver(eventBody(directMessageEvent('cto skills')));
    const [call, ...more] = slack.callsOf('assistant.threads.setSuggestedPrompts');
    expect(more).toEqual([]);
    expect(call?.args.channel_id).toBe('D1');
    expect(JSON.stringify(call?.args.prompts)).toMatch(/CTO: pay.*CIO vs CTO/);
    expect(JSON.stringify(call?.args.prompts)).not.toContain('channel>');
    expect(slack.calls).toHaveLength(1);
    await slack.deliver(eventBody(mentionEvent('cto skills')));
    expect(slack.callsOf('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
  });

  it('with a file is answered by its text', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills', { subtype: 'file_share', files: [] })));
    expect(slack.asked).toEqual([['cto skills', undefined]]);
  });

  it('that was sent to the channel too is answered in its thread', async () => {
    const slack = await openTestApp();
    const about = { subtype: 'thread_broadcast', thread_ts: '1.1' };
    await slack.deliver(eventBody(directMessageEvent('and the cio?', about)));
    expect(slack.asked).toEqual([['and the cio?', undefined]]);
    expect(slack.calls[0]?.args.thread_ts).toBe('1.1');
  });

  it.each<[string, Body]>([
    ['a file', { subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['a forwarded post', { attachments: [{ is_share: true, text: 'what is a CIO?' }] }],
  ])('with nothing but %s is told what is read', async (_, about) => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('', about)));
    expect(slack.asked).toEqual([]);
    expect(slack.calls[0]?.args.text).toContain('no files, forwarded posts');
  });

  it.each<[string, Body]>([
    ['edited', { subtype: 'message_changed', message: { text: 'x' }, previous_message: {} }],
    ['edited in place', { edited: { user: 'U1', ts: '9.9' } }],
    ['deleted', { subtype: 'message_deleted', previous_message: {} }],
    ['a join', { subtype: 'channel_join' }],
    ['of another bot', { bot_id: 'BOTHER' }],
    ['of another bot, as Slack marks old ones', { subtype: 'bot_message', bot_id: 'BOTHER' }],
    ['our own', { user: BOT_USER }],
    ['of a kind that Slack adds next year', { subtype: 'hologram' }],
    ['in a channel, without a mention', { channel: 'C1', channel_type: 'channel' }],
    ['in a group of people, without a mention', { channel: 'G1', channel_type: 'mpim' }],
  ])('is left alone when it is %s', async (_, about) => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('what is a CIO?', about)));
    expect(slack.calls).toEqual([]);
    expect(slack.asked).toEqual([]);
  });
});

describe('what is delivered twice', () => {
  it('is answered once: the same envelope again', async () => {
    const slack = await openTestApp();
    const body = eventBody(mentionEvent('what is a CIO?'));
    await slack.deliver(body);
    await slack.deliver({ ...body });
    expect(slack.calls).toHaveLength(1);
  });

  it('is answered once: the same post under another event id', async () => {
    const slack = await openTestApp();
    const event = mentionEvent('what is a CIO?');
    await slack.deliver(eventBody(event));
    await slack.deliver(eventBody(event));
    expect(slack.calls).toHaveLength(1);
  });

  it('is answered once: both at the same moment', async () => {
    const slack = await openTestApp();
    const body = eventBody(directMessageEvent('what is a CIO?'));
    await Promise.all([slack.deliver(body), slack.deliver(body)]);
    expect(slack.calls).toHaveLength(1);
  });

  it('is answered once: a mention inside a direct message comes as two events', async () => {
    const slack = await openTestApp();
    const text = `<@${BOT_USER}> what is a CIO?`;
    await slack.deliver(eventBody(directMessageEvent(text, { ts: '5.5' })));
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', { ts: '5.5', channel: 'D1' })));
    expect(slack.calls).toHaveLength(1);
  });

  it('is answered in both workspaces when only the timestamps agree', async () => {
    const slack = await openTestApp();
    const event = mentionEvent('what is a CIO?', { ts: '6.6' });
    await slack.deliver(eventBody(event));
    const authorizations = [{ team_id: 'T2', enterprise_id: null, user_id: BOT_USER, is_bot: true }];
    await slack.deliver(eventBody(event, { team_id: 'T2', authorizations }));
    expect(slack.calls).toHaveLength(2);
  });
});

describe('two bots that answer each other', () => {
  it('are ended after ten answers in a thread within a minute', async () => {
    const slack = await openTestApp();
    const again = () => slack.deliver(eventBody(mentionEvent('and you?', { thread_ts: '1.1' })));
    for (let at = 0; at < 14; at++) await again();
    expect(slack.calls).toHaveLength(10);
    expect(slack.logLines.join('')).toContain('ten answers in a thread');
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', { thread_ts: '2.2' })));
    expect(slack.calls).toHaveLength(11);
    slack.pass(61_000);
    await again();
    expect(slack.calls).toHaveLength(12);
  });
});
