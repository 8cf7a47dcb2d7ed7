import type { WebClient } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';

export interface Whisper {
  readonly client: WebClient;
  readonly channel: string;
  /** Undefined for the channel itself. */
  readonly thread: string | undefined;
  readonly user: string;
  /** Escaped. */
  readonly text: string;
}

/**
 * Tells one person something that nobody else needs to see: where they asked, or where that is refused in a direct
 * message. Where neither is taken, the log has it.
 */
export async function whisper({ client, channel, thread, user, text }: Whisper, log: Log): Promise<void> {
  try {
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    await client.chat.postEphemeral({ channel, user, text, ...inThread });
  } catch {
    try {
      await client.chat.postMessage({ channel: user, text, unfurl_links: false, unfurl_media: false });
    } catch (error) {
      log.warn(describeError(error), 'somebody could not be told why there is no answer');
    }
  }
}
