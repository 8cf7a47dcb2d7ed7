import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

import { describeError } from '../observability/describe-error.ts';
import { toBlocks } from '../presentation/to-blocks.ts';
import { HELP_QUESTION } from './command-question.ts';
import type { SlackParts } from './slack-parts.ts';
import { suggestPrompts } from './suggest-prompts.ts';
import { waysToAsk } from './ways-to-ask.ts';

async function publishHome(client: WebClient, user: string, { engine }: SlackParts): Promise<void> {
  const current = engine();
  const { blocks } = toBlocks(current.ask(HELP_QUESTION), {
    ways: waysToAsk(current, 'home'),
  });
  await client.views.publish({ user_id: user, view: { type: 'home', blocks } });
}

/** Somebody opened the app: prompts for the Messages tab, the help on the Home tab. Decoration: failing is logged. */
export function listenAppHomeOpened(app: App, parts: SlackParts): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (!parts.claims.claim(`event:${body.event_id}`)) return;
    try {
      if (event.tab === 'home') await publishHome(client, event.user, parts);
      else await suggestPrompts(client, event.channel, parts.engine().examples());
    } catch (error) {
      parts.log.warn(
        { surface: 'home', tab: event.tab, ...describeError(error) },
        'the app home was not filled',
      );
    }
  });
}
