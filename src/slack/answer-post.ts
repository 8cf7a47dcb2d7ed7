import type { WebClient } from '@slack/web-api';
import type { Answer } from '../answering/answer.ts';
import { describeError } from '../observability/describe-error.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import type { Refused } from './admission.ts';
import { admit } from './admit.ts';
import { answerQuestion } from './answer-question.ts';
import { asksToPost } from './asks-to-post.ts';
import { cleanQuestion } from './clean-question.ts';
import { HELLO_QUESTION } from './command-question.ts';
import { asksToForget, forgetPerson } from './forget-me.ts';
import { cannotPost, howToPost, notice, readsTextOnly } from './notices.ts';
import { objectionText } from './objections.ts';
import type { SlackParts } from './slack-parts.ts';
import { classifyRefusal } from './slack-refusal.ts';
import { offerPrompts } from './suggest-prompts.ts';
import { whisper } from './whisper.ts';

/** A post of a person's that is for us. */
export interface IncomingPost {
  readonly surface: 'mention' | 'dm';
  readonly client: WebClient;
  readonly eventId: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string | undefined;
  /** Who wrote it is of another company. */
  readonly isForeign: boolean;
  /** Whether another company takes part in the channel; undefined where Slack does not say. */
  readonly isShared: boolean | undefined;
  readonly text: string;
  /** It has files, or a post that was forwarded. */
  readonly hasMore: boolean;
  readonly ts: string;
  readonly threadTs: string | undefined;
}

/** Answers a post in its thread, once, whatever is delivered again. */
export async function answerPost(parts: SlackParts, post: IncomingPost): Promise<void> {
  const { surface, client, team, channel, ts } = post;
  if (!(await parts.claims.claim(`event:${post.eventId}`, `post:${team}:${channel}:${ts}`))) return;
  const thread = post.threadTs ?? ts;
  if (!parts.loopGuard.mayAnswer(`${team}:${channel}:${thread}`)) {
    parts.log.warn({ surface }, 'ten answers in a thread within a minute: a further post is left alone');
    return;
  }
  const asking = { team, person: post.user, channel };
  const say = (text: string, why: Refused): Promise<void> =>
    why === 'person' ? tellAsker(parts, post, text) : tellChannel(parts, post, text);
  if (!(await admit(parts, asking, 'a question', say))) return;
  const objection = await parts.policy.objectTo(post);
  if (objection !== undefined) return tellAsker(parts, post, objectionText(objection));
  const { message, answer, isForAskerAlone } = await messageFor(parts, post, thread);
  if (isForAskerAlone) return tellAsker(parts, post, message.text);
  try {
    await parts.poster({ client, channel, threadTs: thread, message });
  } catch (error) {
    parts.log.error({ surface, ...describeError(error) }, 'an answer could not be delivered');
    if (classifyRefusal(error).kind === 'refused') await tellAsker(parts, post, cannotPost.text);
    return;
  }
  await offerPrompts(parts, client, channel, answer?.followUps ?? []);
}

async function tellChannel(parts: SlackParts, post: IncomingPost, text: string): Promise<void> {
  // Where it does not answer, it says nothing to all.
  if ((await parts.policy.objectTo(post)) !== undefined) return;
  const { client, channel } = post;
  try {
    await parts.poster({ client, channel, threadTs: undefined, message: notice(text) });
  } catch (error) {
    parts.log.warn(describeError(error), 'a channel could not be told that it asks too much');
  }
}

interface Reply {
  readonly message: SlackMessage;
  readonly answer?: Answer | undefined;
  /** Nobody else needs to see it. */
  readonly isForAskerAlone?: boolean;
}

async function messageFor(parts: SlackParts, post: IncomingPost, thread: string): Promise<Reply> {
  const { surface, team, channel, user } = post;
  const isDirect = surface === 'dm';
  const question = cleanQuestion(post.text);
  if (question === '' && post.hasMore) return { message: readsTextOnly };
  if (isDirect && user !== undefined && asksToForget(question))
    return { message: await forgetPerson(parts, team, user) };
  if (asksToPost(post.text)) return { message: howToPost };
  const { message, answer } = await answerQuestion(parts, {
    surface,
    question: question || HELLO_QUESTION,
    // In a channel people ask side by side: only the thread tells whose next question it is.
    place: {
      team,
      channel,
      thread,
      user: isDirect ? user : undefined,
      isDirect,
    },
    person: user,
    leansOnPrevious: true,
    restated: undefined,
    isPrivate: false,
  });
  return { message, answer, isForAskerAlone: answer === undefined && !isDirect };
}

async function tellAsker(
  { log }: SlackParts,
  { client, channel, user, threadTs }: IncomingPost,
  text: string,
): Promise<void> {
  if (user !== undefined) await whisper({ client, channel, thread: threadTs, user, text }, log);
}
