import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

import { type TestSlack, TOKENS } from './local-slack.ts';

const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Options by which Bolt talks to a workspace of a test, once and without a word. */
export function quietBolt(slack: TestSlack): {
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
} {
  return {
    logger: silent,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      allowAbsoluteUrls: false,
      retryConfig: { retries: 0 },
      timeout: 5_000,
      rejectRateLimitedCalls: true,
    },
  };
}

/** Bolt in a workspace of a test, over Socket Mode, with the test's own listeners. */
export async function openBolt(slack: TestSlack, listen: (app: App) => void): Promise<App> {
  const { logger, clientOptions } = quietBolt(slack);
  const app = new App({
    token: TOKENS.botToken,
    receiver: new SocketModeReceiver({
      appToken: TOKENS.appToken,
      logger,
      installerOptions: { clientOptions },
    }),
    logger,
    clientOptions,
    convoStore: false,
    deferInitialization: true,
  });
  listen(app);
  await app.init();
  await app.start();
  return app;
}
