import { describe, expect, it } from 'vitest';
import { asksToPost } from '../../src/slack/asks-to-post.ts';
import { openTestApp } from '../support/slack-app.ts';
import { directMessageEvent, eventBody } from '../support/slack-bodies.ts';

describe('asking for an answer in another channel', () => {
  it.each([
    'can you post that in <#C1|leadership>?',
    'share this with <#C1>',
    'please forward your answer to <#C1|hiring>',
    'could that be posted in <#C1|hiring>?',
  ])('is told apart: %s', (text) => expect(asksToPost(text)).toBe(true));

  it.each([
    'can you post that in leadership?',
    'what does a CTO do? I was asked in <#C1|hiring>',
    'who would post jobs in <#C1|hiring>?',
    'share price of a CIO',
  ])('is not meant: %s', (text) => expect(asksToPost(text)).toBe(false));

  it('is answered with how to do so, and the subject stays', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(directMessageEvent('cto skills')));
    await slack.deliver(eventBody(directMessageEvent('can you post that in <#C1|leadership>?')));
    expect(slack.calls.at(-1)?.args.text).toContain('Share to channel');
    await slack.deliver(eventBody(directMessageEvent('and the cio?')));
    expect(slack.asked).toEqual([
      ['cto skills', undefined],
      ['and the cio?', 'cto skills'],
    ]);
  });
});
