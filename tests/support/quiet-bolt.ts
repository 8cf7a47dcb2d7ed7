import { type Logger, LogLevel } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

import type { TestSlack } from './local-slack.ts';

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
