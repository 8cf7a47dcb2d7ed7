import { describe, expect, it } from 'vitest';

import { asksToForget } from '../../src/slack/forget-me.ts';
import { openTestApp } from '../support/slack-app.ts';
import { directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';

describe('"forget me"', () => {
  it.each(['forget me', 'Forget me!', ' please forget me. '])('is asked for by "%s"', (text) => {
    expect(asksToForget(text)).toBe(true);
  });
  it.each(['forget me not', 'who will forget me?', 'forget the CIO', 'forget'])(
    'is not asked for by "%s"',
    (text) => expect(asksToForget(text)).toBe(false),
  );

  it('in a direct message deletes what a person left, and the conversation', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills')));
    await slack.deliver(eventBody(directMessageEvent('cto skills', { user: 'U2', channel: 'D2' })));
    await slack.deliver(eventBody(directMessageEvent('forget me')));
    expect(slack.calls.at(-1)?.args.text).toMatch(/^Done\./);
    expect((await slack.store.totals('T1', 0, slack.now() + 1)).questions).toBe(1);
    await slack.deliver(eventBody(directMessageEvent('and the cio?')));
    expect(slack.asked.at(-1)).toEqual(['and the cio?', undefined]);
  });

  it('says so when nothing could be deleted', async () => {
    const slack = await openTestApp();
    Object.assign(slack.store, { forgetPerson: () => Promise.reject(new Error('down')) });
    await slack.deliver(eventBody(directMessageEvent('forget me')));
    expect(slack.calls.at(-1)?.args.text).toMatch(/could not delete/);
  });

  it('in a channel is a message like any other', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('forget me')));
    expect(slack.asked).toHaveLength(1);
  });
});
