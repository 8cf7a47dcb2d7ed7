import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

import type { Log } from '../observability/create-log.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { classifyRefusal } from './slack-refusal.ts';

export interface PrivateReply {
  /** Undefined where Slack gave no response address. */
  readonly respond: RespondFn | undefined;
  readonly client: WebClient;
  readonly channel: string;
  readonly user: string;
  readonly message: SlackMessage;
}

/** What became of a response: taken; refused for what it holds; or the address takes nothing any more. */
type Outcome = 'taken' | 'refused' | 'spent';

/** Names and statuses by which Slack says that an address is used up. */
const SPENT = /\b(?:expired_url|used_url|expired_trigger|no_such_url|not_found|gone)\b/i;
const SPENT_STATUSES: ReadonlySet<number> = new Set([403, 404, 410]);

/** Slack answers `ok`, or JSON; a page is of somebody in between. */
function outcomeOf(body: string): Outcome {
  const text = body.trim();
  if (text === '' || text === 'ok' || /^\{[\s\S]*"ok"\s*:\s*true/.test(text)) return 'taken';
  if (!text.startsWith('{')) return 'spent';
  return SPENT.test(text) ? 'spent' : 'refused';
}

/** Sends a response, which only the asker sees unless it says otherwise. Rejects where it may have been taken. */
async function send(respond: RespondFn, message: RespondArguments): Promise<Outcome> {
  try {
    const response = await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    });
    return outcomeOf(await response.text());
  } catch (error) {
    if (!(error instanceof RespondError) || error.statusCode < 400 || error.statusCode >= 500) throw error;
    return SPENT_STATUSES.has(error.statusCode) || error.statusCode === 429 ? 'spent' : 'refused';
  }
}

/** Whether Slack took a response as it is. Rejects where it may have. */
export const isTaken = async (respond: RespondFn, message: RespondArguments): Promise<boolean> =>
  (await send(respond, message)) === 'taken';

/**
 * Shows a message to the asker alone: by the response address, with its blocks, then as plain text when they are
 * refused; where the address is spent or there is none, with an ephemeral message. Rejects when none was taken, or when
 * one may have been.
 */
export async function respondPrivately(reply: PrivateReply, log: Log): Promise<void> {
  const { respond, message } = reply;
  const { text, blocks } = message;
  if (respond !== undefined) {
    const outcome = await send(respond, blocks.length > 0 ? { text, blocks } : { text });
    if (outcome === 'taken') return;
    if (outcome === 'refused') {
      log.error({}, 'Slack refused the blocks of a private answer: sending its plain text');
      if (await isTaken(respond, { text })) return;
    }
    log.warn({}, 'a response address takes nothing any more: answering with an ephemeral message');
  }
  await postEphemeral(reply, log);
}

async function postEphemeral({ client, channel, user, message }: PrivateReply, log: Log): Promise<void> {
  const { text, blocks } = message;
  try {
    await client.chat.postEphemeral({ channel, user, text, ...(blocks.length > 0 ? { blocks } : {}) });
  } catch (error) {
    if (blocks.length === 0 || classifyRefusal(error).kind !== 'blocks') throw error;
    log.error({}, 'Slack refused the blocks of a private answer: sending its plain text');
    await client.chat.postEphemeral({ channel, user, text });
  }
}
