import { describe, expect, it } from 'vitest';

import { openTestApp } from '../support/slack-app.ts';
import { directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

const limited = (headers: Record<string, string>) => new Response('', { status: 429, headers });

describe('posting an answer', () => {
  it.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'])(
    'sends the same answer as plain text when Slack says %s',
    async (error) => {
      const slack = await openTestApp({
        reply: ({ args }) => ('blocks' in args ? refuse(error) : undefined),
      });
      await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
      expect(slack.calls.map(({ args }) => 'blocks' in args)).toEqual([true, false]);
      expect(slack.calls[1]?.args.text).toBe(slack.calls[0]?.args.text);
      expect(slack.calls[1]?.args.thread_ts).toBe(slack.calls[0]?.args.thread_ts);
    },
  );

  it('waits as long as Slack asks, then sends once more', async () => {
    let refusals = 1;
    const slack = await openTestApp({
      reply: () => (refusals-- > 0 ? limited({ 'retry-after': '7' }) : undefined),
    });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(slack.pauses).toEqual([7_000]);
    expect(slack.calls).toHaveLength(2);
  });

  it('waits five seconds when Slack asks for a pause without saying how long', async () => {
    let refusals = 1;
    const slack = await openTestApp({ reply: () => (refusals-- > 0 ? limited({}) : undefined) });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(slack.pauses).toEqual([5_000]);
    expect(slack.calls).toHaveLength(2);
  });

  it('gives up after three pauses, and at once when the pause is longer than a minute', async () => {
    const patient = await openTestApp({ reply: () => limited({ 'retry-after': '1' }) });
    await patient.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(patient.calls).toHaveLength(4);
    const hopeless = await openTestApp({ reply: () => limited({ 'retry-after': '3600' }) });
    await hopeless.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(hopeless.calls).toHaveLength(1);
  });

  it.each<[string, () => Response]>([
    ['a 500', () => new Response('', { status: 500 })],
    ['a 503', () => new Response('', { status: 503 })],
    [
      'a reset connection',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('sends nothing a second time after %s', async (_, reply) => {
    const slack = await openTestApp({ reply });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(slack.calls).toHaveLength(1);
    expect(slack.logLines.join('')).toContain('could not be delivered');
  });

  it('tells the asker alone of an answer that Slack refuses for good', async () => {
    const slack = await openTestApp({
      reply: ({ method }) => (method === 'chat.postMessage' ? refuse('restricted_action') : undefined),
    });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?', { thread_ts: '1.1' })));
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postEphemeral']);
    expect(slack.calls[1]?.args).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '1.1' });
    expect(slack.calls[1]?.args.text).toContain('Slack does not let me post it there');
    expect(slack.logLines.join('')).toContain('could not be delivered');
  });

  it('tells the asker in a direct message where nothing is taken in the channel', async () => {
    const slack = await openTestApp({
      reply: ({ args }) => (args.channel === 'C1' ? refuse('not_in_channel') : undefined),
    });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(slack.calls.map(({ args }) => args.channel)).toEqual(['C1', 'C1', 'U1']);
  });

  it.each(['token_revoked', 'account_inactive', 'invalid_auth'])(
    'gives up for good when Slack says %s',
    async (code) => {
      const slack = await openTestApp({ reply: () => refuse(code) });
      await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
      expect(slack.revoked).toContain(code);
    },
  );

  it('keeps a second between messages of one channel, none between channels', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('one')));
    await slack.deliver(eventBody(directMessageEvent('two')));
    expect(slack.pauses).toEqual([]);
    await slack.deliver(eventBody(mentionEvent('three')));
    expect(slack.pauses).toEqual([1_000]);
  });

  it('says sorry to the asker alone in a channel, with a reference that the log has', async () => {
    const slack = await openTestApp({
      ask: () => {
        throw new Error('index out of order');
      },
    });
    await slack.deliver(eventBody(mentionEvent('what is a CIO?')));
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral']);
    const [, reference = 'none'] = /reference: ([0-9a-f]{8})$/.exec(String(slack.calls[0]?.args.text)) ?? [];
    expect(slack.logLines.join('')).toContain(reference);
  });

  it('says sorry in one sentence when the engine throws', async () => {
    const slack = await openTestApp({
      ask: () => {
        throw new Error('index out of order');
      },
    });
    await slack.deliver(eventBody(directMessageEvent('what is a CIO?')));
    expect(slack.calls).toHaveLength(1);
    expect(slack.calls[0]?.args.text).toMatch(/^Sorry, [^\n]+$/);
    expect(slack.calls[0]?.args).not.toHaveProperty('blocks');
  });
});

describe('the log', () => {
  it('has neither what was asked nor a token, also when everything fails', async () => {
    const slack = await openTestApp({ reply: () => new Response('', { status: 500 }) });
    await slack.deliver(eventBody(mentionEvent('does Ann Onymous earn too much?')));
    const log = slack.logLines.join('');
    expect(log).toContain('could not be delivered');
    expect(log).not.toContain('Onymous');
    expect(log).not.toContain('xoxb-test');
  });
});
