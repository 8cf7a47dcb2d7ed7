import type { App } from '@slack/bolt';

import { answerPost } from './answer-post.ts';
import { hasMore, isByPerson, isForeign, isStale } from './persons-post.ts';
import type { SlackParts } from './slack-parts.ts';

/**
 * A direct message, answered in its thread (as the agent view shows it). Only what a person wrote: edits, deletions,
 * joins and bots' posts are left alone.
 */
export function listenDirectMessage(app: App, parts: SlackParts): void {
  app.event('message', async ({ event, body, client, context }) => {
    if (!isByPerson(event, context.botUserId)) return;
    if (event.channel_type !== 'im' || 'edited' in event) return;
    if (isStale(body.event_time, parts.date()))
      return parts.refusals.note('an event of more than ten minutes ago');
    const team = context.teamId ?? body.team_id;
    await answerPost(parts, {
      surface: 'dm',
      client,
      eventId: body.event_id,
      team,
      channel: event.channel,
      user: event.user,
      isForeign: isForeign(event, team),
      isShared: false,
      text: event.text ?? '',
      hasMore: hasMore(event),
      ts: event.ts,
      threadTs: 'thread_ts' in event ? event.thread_ts : undefined,
    });
  });
}
