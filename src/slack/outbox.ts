import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import type { OutboxStore } from '../store/outbox.ts';
import type { Post, Poster } from './post-message.ts';
import type { Seal } from './seal.ts';

/** What this process no longer posts, for the next one. */
export interface Outbox {
  /** Rejects where it could not be kept. */
  readonly leave: (post: Post) => Promise<void>;
  /** Posts what the process before left, if that was a moment ago. Never rejects. */
  readonly sendLeft: (client: WebClient, poster: Poster) => Promise<void>;
}

export interface OutboxSettings {
  readonly store: OutboxStore;
  readonly seal: Seal;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

/** A later answer helps nobody. */
const MAX_AGE_MS = 10 * 60 * 1000;

interface Left {
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly message: SlackMessage;
}

export function createOutbox({ store, seal, log, date }: OutboxSettings): Outbox {
  return {
    leave: ({ channel, threadTs, message }) => {
      const left: Left = { channel, threadTs, message };
      return store.leave({ id: randomUUID(), at: date(), sealed: seal.seal(JSON.stringify(left)) });
    },
    sendLeft: async (client, poster) => {
      // Where the store is down, there is nothing to send: it says so itself.
      const posts = await store.takeLeft().catch(() => []);
      const young = posts.filter(({ at }) => date() - at <= MAX_AGE_MS);
      if (young.length < posts.length)
        log.warn({ count: posts.length - young.length }, 'answers of more than ten minutes ago are not sent');
      if (young.length > 0) log.info({ count: young.length }, 'sending what the process before left');
      await Promise.all(young.map(({ sealed }) => send(sealed, client, poster)));
    },
  };

  async function send(sealed: string, client: WebClient, poster: Poster): Promise<void> {
    const opened = seal.open(sealed);
    if (opened === undefined) return log.warn({}, 'an answer was left by a process with another token');
    const left: Left = JSON.parse(opened);
    try {
      await poster({ client, ...left });
    } catch (error) {
      log.error(describeError(error), 'an answer that was left could not be delivered');
    }
  }
}
