import { describe, expect, it } from 'vitest';

import { openTestApp } from '../support/slack-app.ts';
import { eventBody, mentionEvent } from '../support/slack-bodies.ts';

const MINUTE = 60_000;
const posts = (slack: Awaited<ReturnType<typeof openTestApp>>) =>
  slack.callsOf('chat.postMessage').map(({ args }) => [args.channel, args.thread_ts]);

/** A process that answers one of four mentions of a channel and ends before the turn of the others. */
async function openEnding() {
  const slack = await openTestApp();
  await slack.deliver(eventBody(mentionEvent('cto skills', { ts: '1.1' })));
  slack.stopQueue();
  for (const ts of ['1.2', '1.3', '1.4']) await slack.deliver(eventBody(mentionEvent('cio skills', { ts })));
  return slack;
}

describe('answers whose turn has not come when the process ends', () => {
  it('are sent by the next one, each once and in its place', async () => {
    const before = await openEnding();
    expect(posts(before)).toEqual([['C1', '1.1']]);
    const after = await openTestApp({ store: before.store });
    await after.sendLeft();
    expect(posts(after)).toEqual([
      ['C1', '1.2'],
      ['C1', '1.3'],
      ['C1', '1.4'],
    ]);
    expect(after.calls[0]?.args).toHaveProperty('blocks');
    const third = await openTestApp({ store: before.store });
    await third.sendLeft();
    expect(third.calls).toEqual([]);
  });

  it('are not sent ten minutes later, and the log says how many', async () => {
    const before = await openEnding();
    const after = await openTestApp({ store: before.store });
    after.pass(11 * MINUTE);
    await after.sendLeft();
    expect(after.calls).toEqual([]);
    expect(after.logLines.join('')).toMatch(/"count":3.*not sent/);
  });

  it('are told of in the log where they could not be kept', async () => {
    const slack = await openTestApp();
    await slack.deliver(eventBody(mentionEvent('cto skills')));
    slack.stopQueue();
    Object.assign(slack.store, { leave: () => Promise.reject(new Error('disk full')) });
    await slack.deliver(eventBody(mentionEvent('cio skills')));
    expect(slack.logLines.join('')).toContain('could not be delivered');
  });
});
