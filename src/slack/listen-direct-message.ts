import type { App } from '@slack/bolt';

import { answerPost } from './answer-post.ts';
import type { SlackParts } from './slack-parts.ts';

/**
 * A direct message, answered in its thread (as the agent view shows it). Only what a person wrote: plain messages and
 * files with a text. Edits, deletions, joins, broadcasts of thread replies and bots' posts are left alone.
 */
export function listenDirectMessage(app: App, parts: SlackParts): void {
  app.event('message', async ({ event, body, client, context }) => {
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    if (event.channel_type !== 'im' || 'bot_id' in event || 'edited' in event) return;
    if (event.user === context.botUserId) return;
    await answerPost(parts, {
      surface: 'dm',
      client,
      eventId: body.event_id,
      team: context.teamId ?? body.team_id,
      channel: event.channel,
      user: event.user,
      text: event.text ?? '',
      ts: event.ts,
      threadTs: event.thread_ts,
    });
  });
}
