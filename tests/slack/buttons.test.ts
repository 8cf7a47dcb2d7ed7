import { describe, expect, it } from 'vitest';

import { buildExplanation, buildFrame } from '../support/answers.ts';
import { openTestApp } from '../support/slack-app.ts';
import { commandBody, eventBody, mentionEvent, pressBody } from '../support/slack-bodies.ts';
import { refuse, type SlackCall } from '../support/slack-fetch.ts';

const ask = (question: string) =>
  buildExplanation({ frame: buildFrame(question), followUps: ['and the CIO?', 'CTO: pay'] });

interface ShownButton {
  readonly action_id: string;
  readonly text: { readonly text: string };
  readonly value: string;
}

/** The buttons of a message that was sent. */
function buttonsOf(call: SlackCall | undefined): readonly ShownButton[] {
  const sent: unknown = call?.args.blocks;
  const blocks = typeof sent === 'string' ? JSON.parse(sent) : sent;
  return Array.isArray(blocks)
    ? blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    : [];
}
const labels = (call: SlackCall | undefined) => buttonsOf(call).map(({ text }) => text.text);

describe('what to ask next', () => {
  it('is a row of buttons, in a thread without sharing', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(eventBody(mentionEvent('cto skills')));
    expect(labels(slack.calls[0])).toEqual(['and the CIO?', 'CTO: pay', 'Source']);
    expect(buttonsOf(slack.calls[0]).map(({ action_id }) => action_id)).toEqual([
      'ask:0',
      'ask:1',
      'sources',
    ]);
  });

  it('is answered in the thread where it was pressed, beneath the question', async () => {
    const slack = await openTestApp({ ask });
    expect(await slack.deliver(pressBody('ask:1', 'CTO: pay', { thread_ts: '1.1' }))).toBe(1);
    expect(slack.asked).toEqual([['CTO: pay', undefined]]);
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
    expect(slack.calls[0]?.args).toMatchObject({ channel: 'C1', thread_ts: '1.1' });
    expect(slack.calls[0]?.args.text).toMatch(/^&gt; CTO: pay\n/);
  });

  it('is answered privately beneath a private answer', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(pressBody('ask:0', 'and the CIO?', { is_ephemeral: true }));
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond']);
    expect(slack.calls[0]?.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(labels(slack.calls[0])).toContain('Share to channel');
  });

  it('is answered once, whatever is delivered again', async () => {
    const slack = await openTestApp({ ask });
    const body = pressBody('ask:0', 'and the CIO?');
    await Promise.all([slack.deliver(body), slack.deliver({ ...body })]);
    expect(slack.calls).toHaveLength(1);
  });

  it('is what the next message in the thread goes on from', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(pressBody('ask:1', 'CTO: pay', { thread_ts: '1.1' }));
    await slack.deliver(eventBody(mentionEvent('and the CIO?', { thread_ts: '1.1' })));
    expect(slack.asked[1]).toEqual(['and the CIO?', 'CTO: pay']);
  });
});

describe('a private answer', () => {
  const shareId = (call: SlackCall | undefined) =>
    buttonsOf(call).find(({ action_id }) => action_id === 'share')?.value ?? '';
  const press = (id: string) => pressBody('share', id, { is_ephemeral: true });

  it('is shared with the channel by its response address, with what was typed and by whom', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(press(shareId(slack.calls[0])));
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond', 'respond']);
    const args = slack.calls[1]?.args;
    expect(args).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(args?.text).toMatch(/^Shared by ann\n&gt; \/rolecall cto skills\n/);
    expect(JSON.stringify(args?.blocks)).toContain('Shared by ann');
    expect(labels(slack.calls[1])).toEqual(['and the CIO?', 'CTO: pay', 'Source']);
  });

  it('is posted where the response address is spent', async () => {
    let responses = 0;
    const slack = await openTestApp({
      ask,
      reply: ({ method }) =>
        method === 'respond' && ++responses > 1 ? new Response('expired_url', { status: 404 }) : undefined,
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(press(shareId(slack.calls[0])));
    expect(slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({ channel: 'C1' });
  });

  it('says how to invite the bot where nothing is taken', async () => {
    const slack = await openTestApp({
      ask,
      reply: ({ method, args }) =>
        method === 'chat.postMessage'
          ? refuse('not_in_channel')
          : args.response_type === 'in_channel'
            ? new Response('no', { status: 404 })
            : undefined,
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(press(shareId(slack.calls[0])));
    expect(slack.calls.at(-1)?.args).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.calls.at(-1)?.args.text).toContain('/invite');
    expect(slack.logLines.join('')).toContain('not_in_channel');
  });

  it('of more than a day ago, or of nobody, is not shared', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    slack.pass(25 * 60 * 60 * 1000);
    await slack.store.purge(slack.now());
    for (const id of [shareId(slack.calls[0]), 'nonsense', '']) {
      await slack.deliver(press(id));
      expect(slack.calls.at(-1)?.args).toMatchObject({ response_type: 'ephemeral' });
      expect(slack.calls.at(-1)?.args.text).toContain('no longer remember');
    }
  });

  it('mentions nobody, whatever its sharer is called', async () => {
    const slack = await openTestApp({ ask });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    const user = { id: 'U1', username: 'x', name: '<!channel>', team_id: 'T1' };
    await slack.deliver(pressBody('share', shareId(slack.calls[0]), { is_ephemeral: true }, { user }));
    expect(slack.calls[1]?.args.text).toMatch(/^Shared by &lt;!channel&gt;\n/);
  });
});
