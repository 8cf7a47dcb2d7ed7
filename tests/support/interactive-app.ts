import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';

import { MANIFEST, type TestSlack, TOKENS } from './local-slack.ts';

/** The bot's manifest, with shortcuts and all that people press. */
export const INTERACTIVE_MANIFEST = MANIFEST.replace('is_enabled: false', 'is_enabled: true').replace(
  '  slash_commands:',
  `  shortcuts:
    - { name: Which role is this?, type: message, callback_id: which-role, description: Asks about a message }
    - { name: Compare roles, type: global, callback_id: compare, description: Compares two roles }
  slash_commands:`,
);

/** An app that is no Rolecall: made by a test, with Bolt, to press what Rolecall does not show yet. */
export async function openInteractiveApp(slack: TestSlack, listen: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({
    token: TOKENS.botToken,
    receiver: new SocketModeReceiver({
      appToken: TOKENS.appToken,
      logLevel: LogLevel.ERROR,
      installerOptions: { clientOptions },
    }),
    clientOptions,
    logLevel: LogLevel.ERROR,
    convoStore: false,
  });
  listen(app);
  await app.start();
  return app;
}
