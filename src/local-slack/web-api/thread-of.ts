import { SlackError } from '../slack-error.ts';
import type { Api } from './method.ts';

const TIMESTAMP = /^\d+\.\d{6}$/;

/**
 * The thread's first message, whichever of its messages is named; undefined for none. Throws `invalid_thread_ts`,
 * `thread_not_found` or, for what only one person sees, `cannot_reply_to_message`.
 */
export function threadOf(channel: string, ts: string | undefined, { workspace }: Api): string | undefined {
  if (ts === undefined || ts === '') return undefined;
  if (!TIMESTAMP.test(ts))
    throw new SlackError('invalid_thread_ts', [`[ERROR] ${ts} is not a valid thread_ts`]);
  const parent = workspace.messages.find((message) => message.channel === channel && message.ts === ts);
  if (parent === undefined) throw new SlackError('thread_not_found');
  if (parent.visibleTo !== undefined) throw new SlackError('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}
