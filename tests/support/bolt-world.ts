import type { App } from '@slack/bolt';

import type { Json } from '../../src/local-slack/model.ts';
import type { LocalSlackSettings } from '../../src/local-slack/open-local-slack.ts';
import { NO_PACE, openTestSlack, type TestSlack } from './local-slack.ts';
import { manifestWith } from './manifest-with.ts';
import { openBolt } from './quiet-bolt.ts';

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

/** A workspace with Bolt in it, and a test's own listeners. */
export async function openBoltWorld(
  listen: (app: App) => void,
  settings: Partial<LocalSlackSettings> = {},
): Promise<BoltWorld> {
  const slack = await openTestSlack({ manifest: INTERACTIVE, pace: NO_PACE, ...settings });
  const bodies: Json[] = [];
  const app = await openBolt(slack, (app) => {
    app.use(async ({ body, next }) => {
      bodies.push({ ...body });
      await next();
    });
    listen(app);
  });
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
