import type { WebClient } from '@slack/web-api';

import { describeError } from '../observability/describe-error.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import { HELLO_QUESTION } from './command-question.ts';
import { readsTextOnly } from './notices.ts';
import type { SlackParts } from './slack-parts.ts';
import { suggestPrompts } from './suggest-prompts.ts';

/** A post of a person's that is for us. */
export interface IncomingPost {
  readonly surface: 'mention' | 'dm';
  readonly client: WebClient;
  readonly eventId: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string | undefined;
  readonly text: string;
  /** It has files, or a post that was forwarded. */
  readonly hasMore: boolean;
  readonly ts: string;
  readonly threadTs: string | undefined;
}

/** Answers a post in its thread, once, whatever is delivered again. */
export async function answerPost(parts: SlackParts, post: IncomingPost): Promise<void> {
  const { surface, client, team, channel, ts } = post;
  if (!parts.claims.claim(`event:${post.eventId}`, `post:${team}:${channel}:${ts}`)) return;
  const thread = post.threadTs ?? ts;
  if (!parts.loopGuard.mayAnswer(`${team}:${channel}:${thread}`)) {
    parts.log.warn({ surface }, 'ten answers in a thread within a minute: a further post is left alone');
    return;
  }
  // In a channel people ask side by side: only the thread tells whose next question it is.
  const user = surface === 'dm' && post.threadTs === undefined ? post.user : undefined;
  const question = cleanQuestion(post.text);
  const { message, followUps } =
    question === '' && post.hasMore
      ? { message: readsTextOnly, followUps: [] }
      : answerQuestion(parts, {
          surface,
          question: question || HELLO_QUESTION,
          place: { team, channel, thread, user },
          leansOnPrevious: true,
          restated: undefined,
          isPrivate: false,
        });
  try {
    await parts.poster({ client, channel, threadTs: thread, message });
  } catch (error) {
    parts.log.error({ surface, ...describeError(error) }, 'an answer could not be delivered');
    return;
  }
  if (surface !== 'dm') return;
  try {
    await suggestPrompts(client, channel, followUps);
  } catch (error) {
    parts.log.warn({ surface, ...describeError(error) }, 'no questions could be suggested');
  }
}
