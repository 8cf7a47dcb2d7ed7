import type { App } from '@slack/bolt';

import { answerPost } from './answer-post.ts';
import type { SlackParts } from './slack-parts.ts';

/** A mention in a channel, answered in its thread. Other bots' mentions and edited ones are left alone. */
export function listenAppMention(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    if (event.bot_id !== undefined || event.edited !== undefined || event.subtype !== undefined) return;
    await answerPost(parts, {
      surface: 'mention',
      client,
      eventId: body.event_id,
      team: context.teamId ?? body.team_id,
      channel: event.channel,
      user: event.user,
      text: event.text,
      ts: event.ts,
      threadTs: event.thread_ts,
    });
  });
}
