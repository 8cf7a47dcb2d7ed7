import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

import { describeError } from '../observability/describe-error.ts';
import { toBlocks } from '../presentation/to-blocks.ts';
import { HELP_QUESTION } from './command-question.ts';
import type { SlackParts } from './slack-parts.ts';
import { waysToAsk } from './ways-to-ask.ts';

/** Slack shows no more. */
const MAX_PROMPTS = 4;

async function suggestPrompts(client: WebClient, channel: string, { engine }: SlackParts): Promise<void> {
  const [first, ...rest] = engine()
    .examples()
    .slice(0, MAX_PROMPTS)
    .map((question) => ({ title: question, message: question }));
  if (first === undefined) return;
  // Without thread_ts: with it the call fails silently in the agent view.
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [first, ...rest] });
}

async function publishHome(client: WebClient, user: string, { engine }: SlackParts): Promise<void> {
  const current = engine();
  const { blocks } = toBlocks(current.ask(HELP_QUESTION), {
    tables: 'fields',
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
      else await suggestPrompts(client, event.channel, parts);
    } catch (error) {
      parts.log.warn(
        { surface: 'home', tab: event.tab, ...describeError(error) },
        'the app home was not filled',
      );
    }
  });
}
