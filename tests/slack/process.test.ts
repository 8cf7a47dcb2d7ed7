import { afterEach, describe, expect, it } from 'vitest';

import { type BotProcess, startBot } from '../support/bot-process.ts';
import { eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { openSlackLoopback, type SlackLoopback } from '../support/slack-loopback.ts';

/** The whole program, as `npm start` runs it. */

const open: { bot?: BotProcess; slack?: SlackLoopback } = {};

afterEach(async () => {
  open.bot?.signal('SIGTERM');
  await open.slack?.close();
});

const start = (environment: Record<string, string>): BotProcess => {
  const bot = startBot(environment);
  open.bot = bot;
  return bot;
};

async function startConnected() {
  const slack = await openSlackLoopback();
  open.slack = slack;
  const bot = start({
    SLACK_BOT_TOKEN: 'xoxb-loopback-token',
    SLACK_APP_TOKEN: 'xapp-loopback-token',
    SLACK_API_URL: slack.apiUrl,
  });
  await bot.says('"msg":"ready"');
  return { bot, slack };
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s delivers what is in flight, then exits with 0',
    async (name) => {
      const { bot, slack } = await startConnected();
      const release = slack.hold('chat.postMessage');
      await slack.sendEnvelope('events_api', eventBody(mentionEvent('what is a CIO?')));
      await slack.waitForCall('chat.postMessage');
      bot.signal(name);
      await bot.says('"msg":"stopping"');
      setTimeout(release, 300);
      expect(await bot.exit).toBe(0);
      expect(bot.output()).toContain('"isDone":true');
    },
  );

  it('writes no token and nothing that was asked to its log', async () => {
    const { bot, slack } = await startConnected();
    await slack.sendEnvelope('events_api', eventBody(mentionEvent('does Ann Onymous earn too much?')));
    await slack.waitForCall('chat.postMessage');
    bot.signal('SIGTERM');
    await bot.exit;
    expect(bot.output()).toContain('"msg":"answered"');
    expect(bot.output()).not.toMatch(/loopback-token|ticket=secret|Onymous/);
  });

  it('ends with 1 when an envelope breaks the SDK, so that its supervisor starts it anew', async () => {
    const { bot, slack } = await startConnected();
    void slack.sendEnvelope('events_api', { type: 'event_callback' }).catch(() => {});
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain('unhandled rejection');
  });

  it('without any SLACK_ variable says how to connect it and points to npm run ask, with 1', async () => {
    const bot = start({});
    expect(await bot.exit).toBe(1);
    for (const step of ['manifest.yml', 'xoxb-', 'xapp-', 'npm run ask'])
      expect(bot.output()).toContain(step);
  });

  it('half set up says everything that is wrong at once, with 1, and shows no value', async () => {
    const bot = start({ SLACK_APP_TOKEN: 'wrong-value', PORT: 'many' });
    expect(await bot.exit).toBe(1);
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT']) expect(bot.output()).toContain(name);
    expect(bot.output()).not.toContain('wrong-value');
  });

  it('does not start on knowledge that is not there, and names the folder', async () => {
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-loopback-token',
      SLACK_APP_TOKEN: 'xapp-loopback-token',
      KNOWLEDGE_FOLDER: '/nowhere/knowledge',
    });
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain('/nowhere/knowledge');
  });
});
