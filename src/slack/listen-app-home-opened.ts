import type { App } from '@slack/bolt';

import { describeError } from '../observability/describe-error.ts';
import { publishHome } from './publish-home.ts';
import type { SlackParts } from './slack-parts.ts';
import { suggestPrompts } from './suggest-prompts.ts';

/** Somebody opened the app: prompts for the Messages tab, the Home tab itself. Decoration: failing is logged. */
export function listenAppHomeOpened(app: App, parts: SlackParts): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    if (!(await parts.claims.claim(`event:${body.event_id}`))) return;
    const { tab, user, channel } = event;
    try {
      if (tab === 'home') await publishHome(parts, { client, team: context.teamId ?? body.team_id, user });
      else await suggestPrompts(client, channel, parts.engine().examples());
    } catch (error) {
      parts.log.warn({ surface: 'home', tab, ...describeError(error) }, 'the app home was not filled');
    }
  });
}
