import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

import type { Log } from '../observability/create-log.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';

export interface PrivateReply {
  readonly respond: RespondFn;
  readonly client: WebClient;
  readonly channel: string;
  readonly user: string;
  readonly message: SlackMessage;
}

/** Whether Slack took a response, which only the asker sees unless it says otherwise. It answers a refused response with a non-2xx status, or with 200 and `{"ok":false}`. */
export async function isTaken(respond: RespondFn, message: RespondArguments): Promise<boolean> {
  try {
    const response = await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    });
    return !/"ok"\s*:\s*false/.test(await response.text());
  } catch (error) {
    if (error instanceof RespondError && error.statusCode >= 400 && error.statusCode < 500) return false;
    throw error;
  }
}

/**
 * Shows a message to the asker alone: with its blocks, then as plain text when they are refused, then past the
 * command's response address when that is spent. Rejects when none was taken, or when one may have been.
 */
export async function respondPrivately(reply: PrivateReply, log: Log): Promise<void> {
  const { respond, client, channel, user, message } = reply;
  const { text, blocks } = message;
  if (blocks.length > 0 && (await isTaken(respond, { text, blocks }))) return;
  if (blocks.length > 0)
    log.error({}, 'Slack refused the blocks of a private answer: sending its plain text');
  if (await isTaken(respond, { text })) return;
  log.warn({}, 'Slack refused the response address of a command: answering with an ephemeral message');
  await client.chat.postEphemeral({ channel, user, text });
}
