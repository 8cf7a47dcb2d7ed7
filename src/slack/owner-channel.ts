import type { WebClient } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { escapeMrkdwn } from '../presentation/untrusted.ts';
import { notice } from './notices.ts';
import type { Poster } from './post-message.ts';

/** Whoever keeps the documents, in the channel that `OWNER_CHANNEL` names. */
export interface Owner {
  readonly isTold: boolean;
  /** Says what somebody misses in the documents; whether Slack took it. */
  readonly tellGap: (client: WebClient, gap: string) => Promise<boolean>;
  /** Posts in the channel; whether Slack took it. */
  readonly tell: (client: WebClient, message: SlackMessage) => Promise<boolean>;
}

/** `channel`: undefined where nobody is told. */
export function createOwner(channel: string | undefined, poster: Poster, log: Log): Owner {
  async function tell(client: WebClient, message: SlackMessage): Promise<boolean> {
    if (channel === undefined) return false;
    try {
      await poster({ client, channel, threadTs: undefined, message });
      return true;
    } catch (error) {
      log.warn(
        describeError(error),
        'the channel of OWNER_CHANNEL could not be told something: invite the bot to it',
      );
      return false;
    }
  }
  return {
    isTold: channel !== undefined,
    tell,
    tellGap: (client, gap) => {
      const text = `Somebody misses something in the documents: “${escapeMrkdwn(gap)}”. Add a document, or a statement to one, and I answer it.`;
      return tell(client, notice(text));
    },
  };
}
