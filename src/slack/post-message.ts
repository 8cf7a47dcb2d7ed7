import type { WebClient } from '@slack/web-api';

import type { Log } from '../observability/create-log.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { type ChannelQueue, type Clock, QueueStoppedError } from './channel-queue.ts';
import { BAD_TOKENS } from './explain-start-error.ts';
import { classifyRefusal } from './slack-refusal.ts';

export interface Post {
  /** The client of the workspace that asked. It must not retry by itself: a repeated post is a second answer. */
  readonly client: WebClient;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly message: SlackMessage;
}

/**
 * Posts a message once. Resolves with the channel that it stands in: for a post to a person, their direct messages.
 * Rejects when Slack did not take it, or may not have.
 */
export type Poster = (post: Post) => Promise<string>;

export interface PosterSettings {
  readonly clock: Clock;
  readonly queue: ChannelQueue;
  readonly log: Log;
  /** A try was not taken, by the class of `classifyRefusal`. */
  readonly onNotTaken: (kind: string) => void;
  /** Slack takes nothing of the app any more, with its name for it. */
  readonly onRevoked: (code: string) => void;
  /** The process ends before a post's turn: keeps it for the next one, or rejects. */
  readonly leave: (post: Post) => Promise<void>;
}

/** A post that Slack put off this often is given up. */
const MAX_PAUSES = 3;
/** A longer pause than this is not waited for: the asker has gone. */
const MAX_PAUSE_MS = 60_000;

/**
 * A poster that keeps Slack's pace in each channel, waits as long as Slack asks when it says 429, sends the plain text
 * when blocks are refused, and never sends again what may have arrived.
 */
export function createPoster({ clock, queue, log, onNotTaken, onRevoked, leave }: PosterSettings): Poster {
  async function send({ client, channel, threadTs, message }: Post, withBlocks: boolean): Promise<string> {
    const posted = await client.chat.postMessage({
      channel,
      text: message.text,
      ...(withBlocks ? { blocks: message.blocks } : {}),
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      unfurl_links: false,
      unfurl_media: false,
    });
    return posted.channel ?? channel;
  }

  async function sendPatiently(post: Post, withBlocks: boolean, pauses: number): Promise<string> {
    try {
      return await send(post, withBlocks);
    } catch (error) {
      const refusal = classifyRefusal(error);
      onNotTaken(refusal.kind);
      if (refusal.kind === 'refused' && BAD_TOKENS.has(refusal.code)) onRevoked(refusal.code);
      if (refusal.kind === 'blocks' && withBlocks) {
        log.error({ code: refusal.code }, 'Slack refused the blocks of an answer: sending its plain text');
        return sendPatiently(post, false, pauses);
      }
      if (refusal.kind === 'rate_limited' && pauses < MAX_PAUSES && refusal.waitMs <= MAX_PAUSE_MS) {
        log.warn({ waitMs: refusal.waitMs }, 'Slack asks for a pause before the next message');
        await clock.sleep(refusal.waitMs);
        return sendPatiently(post, withBlocks, pauses + 1);
      }
      throw error;
    }
  }

  return async (post) => {
    try {
      return await queue.run(post.channel, () => sendPatiently(post, post.message.blocks.length > 0, 0));
    } catch (error) {
      if (!(error instanceof QueueStoppedError)) throw error;
      await leave(post);
      return post.channel;
    }
  };
}
