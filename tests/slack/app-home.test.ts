import { describe, expect, it } from 'vitest';

import { buildHelp } from '../support/answers.ts';
import { openTestApp } from '../support/slack-app.ts';
import { eventBody } from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

const opened = (tab: string) =>
  eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab, event_ts: '1.1' });

describe('opening the app', () => {
  it('on the Messages tab gets suggested prompts, without a thread', async () => {
    const slack = await openTestApp();
    await slack.deliver(opened('messages'));
    const [call, ...more] = slack.callsOf('assistant.threads.setSuggestedPrompts');
    expect([more, slack.calls]).toEqual([[], []]);
    expect(call?.args).toMatchObject({
      channel_id: 'D1',
      prompts: [
        { title: 'CIO vs CTO', message: 'CIO vs CTO' },
        { title: 'CTO skills', message: 'CTO skills' },
      ],
    });
    expect(call?.args).not.toHaveProperty('thread_ts');
  });

  it('on the Home tab gets the help, the commands in it', async () => {
    const slack = await openTestApp({ ask: () => buildHelp() });
    await slack.deliver(opened('home'));
    const [call, ...more] = slack.callsOf('views.publish');
    expect(more).toEqual([]);
    expect(call?.args).toMatchObject({ user_id: 'U1', view: { type: 'home' } });
    expect(JSON.stringify(call?.args.view)).toContain('/compare-roles');
  });

  it('twice by redelivery is worked on once', async () => {
    const slack = await openTestApp({ ask: () => buildHelp() });
    const body = opened('home');
    await slack.deliver(body);
    await slack.deliver(body);
    expect(slack.callsOf('views.publish')).toHaveLength(1);
  });

  it('does no harm when Slack refuses, and is logged', async () => {
    const slack = await openTestApp({ ask: () => buildHelp(), reply: () => refuse('not_enabled') });
    await slack.deliver(opened('home'));
    await slack.deliver(opened('messages'));
    expect(slack.callsOf('views.publish')).toHaveLength(1);
    expect(slack.callsOf('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
    expect(slack.logLines.join('')).toContain('not_enabled');
  });
});
