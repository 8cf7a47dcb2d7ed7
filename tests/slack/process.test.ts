import { createServer } from 'node:http';
import { constants } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';

import { type BotProcess, startBot } from '../support/bot-process.ts';
import { eventEnvelope, mention, openTestSlack, type TestSlack, TOKENS } from '../support/local-slack.ts';

/** The whole program, as `npm start` runs it. */

/** A program of its own starts in a second, and on a busy machine in ten; milliseconds. */
const START_MS = 40_000;

const open: { bot?: BotProcess; slack?: TestSlack } = {};

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
  const slack = await openTestSlack();
  open.slack = slack;
  const bot = start({
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  await bot.says('"msg":"ready"');
  return { bot, slack };
}

describe('the process', { timeout: START_MS }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s delivers what is in flight, then exits with 0',
    async (name) => {
      const { bot, slack } = await startConnected();
      const { arrived, release } = slack.faults.hold('chat.postMessage');
      await slack.act(mention('what is a CIO?'));
      await arrived;
      bot.signal(name);
      await bot.says('"msg":"stopping"');
      // A terminal and `npm start` both send it.
      bot.signal(name);
      setTimeout(release, 300);
      expect(await bot.exit).toBe(0);
      expect(bot.output()).toContain('"isDone":true');
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    },
  );

  it('ends at once on a further signal, as one whom it takes too long wants it', async () => {
    const { bot, slack } = await startConnected();
    const { arrived, release } = slack.faults.hold('chat.postMessage');
    await slack.act(mention('what is a CIO?'));
    await arrived;
    bot.signal('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    bot.signal('SIGINT');
    expect(await bot.exit).toBe(128 + constants.signals.SIGINT);
    release();
  });

  it('exits with 0 on SIGTERM before Slack has let it in, too', async () => {
    const slack = await openTestSlack();
    open.slack = slack;
    const { arrived, release } = slack.faults.hold('auth.test');
    const bot = start({
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await arrived;
    bot.signal('SIGTERM');
    expect(await bot.exit).toBe(0);
    release();
    expect(bot.output()).not.toContain('"msg":"ready"');
  });

  it('writes no token and nothing that was asked to its log', async () => {
    const { bot, slack } = await startConnected();
    await slack.act(mention('does Ann Onymous earn too much?'));
    await slack.waitForCall('chat.postMessage');
    bot.signal('SIGTERM');
    await bot.exit;
    expect(bot.output()).toContain('"msg":"answered"');
    expect(bot.output()).not.toMatch(/loopback-token|ticket=|Onymous/);
  });

  it('ends with 1 when an envelope breaks the SDK, so that its supervisor starts it anew', async () => {
    const { bot, slack } = await startConnected();
    void slack.deliver(eventEnvelope({ type: 'event_callback' }));
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain('unhandled rejection');
  });

  it('half set up says everything that is wrong at once, with 1, and shows no value', async () => {
    const bot = start({ SLACK_APP_TOKEN: 'wrong-value', PORT: 'many' });
    expect(await bot.exit).toBe(1);
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT']) expect(bot.output()).toContain(name);
    expect(bot.output()).not.toContain('wrong-value');
  });

  it('does not start on knowledge that is not there, and names the folder', async () => {
    const bot = start({
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      KNOWLEDGE_FOLDER: '/nowhere/knowledge',
    });
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain('/nowhere/knowledge');
  });
});

describe('the process without any SLACK_ variable', { timeout: START_MS }, () => {
  it('prints the address of a workspace in which the bot has answered, and ends with 0 on Ctrl-C', async () => {
    const bot = start({ PORT: '0' });
    await bot.says('http://127.0.0.1:');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(bot.output()) ?? [];
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    bot.signal('SIGINT');
    expect(await bot.exit).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says which variable to set when the port is taken, with 1', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const bot = start({ PORT: port });
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain(`Port ${port} is taken. Set PORT`);
    await new Promise((resolve) => server.close(resolve));
  });

  it('does not start on knowledge that is not fit either', async () => {
    const bot = start({ PORT: '0', KNOWLEDGE_FOLDER: '/nowhere/knowledge' });
    expect(await bot.exit).toBe(1);
    expect(bot.output()).toContain('/nowhere/knowledge');
  });
});
