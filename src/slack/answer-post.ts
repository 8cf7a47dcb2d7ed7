import type { WebClient } from '@slack/web-api';

import { describeError } from '../observability/describe-error.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import { HELP_QUESTION } from './command-question.ts';
import type { SlackParts } from './slack-parts.ts';

/** A post of a person's that is for us. */
export interface IncomingPost {
  readonly surface: 'mention' | 'dm';
  readonly client: WebClient;
  readonly eventId: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string | undefined;
  readonly text: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
}

/** Answers a post in its thread, once, whatever is delivered again. */
export async function answerPost(parts: SlackParts, post: IncomingPost): Promise<void> {
  const { surface, client, team, channel, ts } = post;
  if (!parts.claims.claim(`event:${post.eventId}`, `post:${team}:${channel}:${ts}`)) return;
  const thread = post.threadTs ?? ts;
  // In a channel people ask side by side: only the thread tells whose next question it is.
  const user = surface === 'dm' && post.threadTs === undefined ? post.user : undefined;
  const message = answerQuestion(parts, {
    surface,
    question: cleanQuestion(post.text) || HELP_QUESTION,
    place: { team, channel, thread, user },
    leansOnPrevious: true,
    restate: false,
  });
  try {
    await parts.poster({ client, channel, threadTs: thread, message });
  } catch (error) {
    parts.log.error({ surface, ...describeError(error) }, 'an answer could not be delivered');
  }
}
