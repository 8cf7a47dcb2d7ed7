import { App, SocketModeReceiver } from '@slack/bolt';

import type { Json } from '../../src/local-slack/model.ts';
import { NO_PACE, openTestSlack, type TestSlack, TOKENS } from './local-slack.ts';
import { manifestWith } from './manifest-with.ts';
import { quietBolt } from './quiet-bolt.ts';

/** A manifest of an app with buttons, modals and shortcuts. */
export const INTERACTIVE = manifestWith({
  isInteractive: true,
  moreEvents: ['message.channels'],
  shortcuts: [
    { name: 'Ask about it', type: 'message', callback_id: 'ask_about', description: 'Asks' },
    { name: 'Ask', type: 'global', callback_id: 'ask', description: 'Asks' },
  ],
});

export interface BoltWorld {
  readonly slack: TestSlack;
  readonly app: App;
  /** Every interaction that Bolt was sent, oldest first. */
  readonly bodies: readonly Json[];
  readonly close: () => Promise<void>;
}

/** Bolt in a workspace, over Socket Mode, with a test's own listeners. */
export async function openBoltWorld(listen: (app: App) => void): Promise<BoltWorld> {
  const slack = await openTestSlack({ manifest: INTERACTIVE, pace: NO_PACE });
  const { logger, clientOptions } = quietBolt(slack);
  const receiver = new SocketModeReceiver({
    appToken: TOKENS.appToken,
    logger,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: TOKENS.botToken,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    deferInitialization: true,
  });
  const bodies: Json[] = [];
  app.use(async ({ body, next }) => {
    bodies.push({ ...body });
    await next();
  });
  listen(app);
  await app.init();
  await app.start();
  return {
    slack,
    app,
    bodies,
    close: async () => {
      await app.stop();
      await slack.close();
    },
  };
}
