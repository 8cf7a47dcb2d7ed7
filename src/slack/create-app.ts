import { App, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

import { describeError } from '../observability/describe-error.ts';
import { createBoltLogger } from './bolt-logger.ts';
import type { InFlight } from './in-flight.ts';
import { listeners } from './listeners.ts';
import type { SlackParts } from './slack-parts.ts';

export interface AppSettings {
  readonly botToken: string;
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  readonly inFlight: InFlight;
  /** Who the bot is, when it is known: then Slack is not asked. */
  readonly identity?: { readonly botId: string; readonly botUserId: string };
}

/**
 * Bolt with every listener of ours. Call `init` before starting it: that checks the bot token with Slack, and rejects
 * when Slack refuses it.
 */
export function createApp(parts: SlackParts, settings: AppSettings): App {
  const { botToken, receiver, inFlight, identity } = settings;
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: settings.clientOptions,
    logger: createBoltLogger(parts.log),
    convoStore: false,
    deferInitialization: true,
    ...(identity === undefined ? {} : { ...identity, tokenVerificationEnabled: false }),
  });
  app.use(({ next }) => inFlight.track(next()));
  app.error(async (error) => parts.log.error(describeError(error), 'a listener failed'));
  for (const listen of listeners) listen(app, parts);
  return app;
}
