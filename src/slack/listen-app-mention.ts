import type { App } from '@slack/bolt';

import { answerPost } from './answer-post.ts';
import { hasMore, isByPerson, isNamedInCodeAlone } from './persons-post.ts';
import type { SlackParts } from './slack-parts.ts';

/** A mention in a channel that a person wrote, answered in its thread; one that an edit added too, for a post is answered once. */
export function listenAppMention(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    if (!isByPerson(event, context.botUserId) || isNamedInCodeAlone(event.text, context.botUserId)) return;
    await answerPost(parts, {
      surface: 'mention',
      client,
      eventId: body.event_id,
      team: context.teamId ?? body.team_id,
      channel: event.channel,
      user: event.user,
      text: event.text,
      hasMore: hasMore(event),
      ts: event.ts,
      threadTs: event.thread_ts,
    });
  });
}
