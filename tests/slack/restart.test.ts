import { afterEach, describe, expect, it } from 'vitest';
import { ANN, APP, dmIdOf } from '../../src/local-slack/residents.ts';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { databaseKinds, type TestDatabase } from '../support/databases.ts';
import { eventEnvelope, mention, openTestSlack, type TestSlack, TOKENS } from '../support/local-slack.ts';
import { directMessageEvent, eventBody } from '../support/slack-bodies.ts';

/** The whole program, killed and started again over the same database. */

const START_MS = 60_000;

describe.each(databaseKinds)('the process over $name', ({ isHere, make }) => {
  const open: { bot?: BotProcess; slack?: TestSlack; database?: TestDatabase } = {};
  afterEach(async () => {
    open.bot?.signal('SIGTERM');
    await open.bot?.exit;
    await open.slack?.close();
    await open.database?.drop();
  });

  async function start(slack: TestSlack, database: TestDatabase): Promise<void> {
    open.bot = startBot({
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: database.url,
    });
    await open.bot.says('"msg":"ready"');
  }

  it.skipIf(!isHere)(
    'leaves what waits to the next process, and loses none of it',
    { timeout: START_MS },
    async () => {
      const slack = await openTestSlack();
      const database = await make();
      Object.assign(open, { slack, database });
      await start(slack, database);
      await Promise.all(Array.from({ length: 10 }, () => slack.act(mention('what is a CIO?'))));
      await slack.waitForCall('chat.postMessage');
      const startedAt = performance.now();
      open.bot?.signal('SIGTERM');
      expect(await open.bot?.exit).toBe(0);
      // Posted at Slack's pace, they would take nine seconds.
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect(slack.callsOf('chat.postMessage').length).toBeLessThan(9);
      await start(slack, database);
      await slack.waitForCall('chat.postMessage', 9);
      const { messages } = slack.workspace;
      const threads = messages
        .filter(({ author }) => author === APP.botUserId)
        .map(({ threadTs }) => threadTs);
      expect(new Set(threads).size).toBe(10);
      expect(threads).toHaveLength(10);
    },
  );

  it.skipIf(!isHere)(
    'answers nothing twice and goes on from what was said, after it was killed',
    { timeout: START_MS },
    async () => {
      const slack = await openTestSlack();
      const database = await make();
      Object.assign(open, { slack, database });
      const ask = (text: string) =>
        eventEnvelope(eventBody(directMessageEvent(text, { channel: dmIdOf(ANN), user: ANN })));
      const answers = () => slack.callsOf('chat.postMessage').map(({ args }) => String(args.text));

      await start(slack, database);
      const first = ask('what skills does a CTO need?');
      await slack.deliver(first);
      await slack.waitForCall('chat.postMessage');
      open.bot?.signal('SIGKILL');
      await open.bot?.exit;

      await start(slack, database);
      await slack.deliver(first);
      await slack.deliver(ask('and the CIO?'));
      await slack.waitForCall('chat.postMessage', 1);
      expect(answers()).toHaveLength(2);
      expect(answers()[1]).toContain('A good CIO should have');
    },
  );
});
