import type { App } from '@slack/bolt';

import { answerPost } from './answer-post.ts';
import { hasMore, isByPerson, isForeign, isNamedInCodeAlone, isStale } from './persons-post.ts';
import type { SlackParts } from './slack-parts.ts';

/** A mention in a channel that a person wrote, answered in its thread; one that an edit added too, for a post is answered once. */
export function listenAppMention(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    if (!isByPerson(event, context.botUserId) || isNamedInCodeAlone(event.text, context.botUserId)) return;
    if (isStale(body.event_time, parts.date()))
      return parts.refusals.note('an event of more than ten minutes ago');
    const team = context.teamId ?? body.team_id;
    await answerPost(parts, {
      surface: 'mention',
      client,
      eventId: body.event_id,
      team,
      channel: event.channel,
      user: event.user,
      isForeign: isForeign(event, team),
      isShared: body.is_ext_shared_channel,
      text: event.text,
      hasMore: hasMore(event),
      ts: event.ts,
      threadTs: event.thread_ts,
    });
  });
}
