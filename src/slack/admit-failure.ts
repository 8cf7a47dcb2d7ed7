import type { WebClient } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import { apologise } from './notices.ts';
import { classifyRefusal } from './slack-refusal.ts';
import { whisper } from './whisper.ts';

export interface Failure {
  readonly error: unknown;
  /** For the log: `/rolecall`, `button`. */
  readonly surface: string;
  readonly client: WebClient;
  readonly channel: string;
  /** Who asked. */
  readonly user: string;
}

/**
 * Logs why somebody got no answer, and tells them where Slack refused it for good, with a reference that the log has.
 * Where it may have been shown all the same, nothing more is said.
 */
export async function admitFailure(
  { error, surface, client, channel, user }: Failure,
  log: Log,
): Promise<void> {
  const { reference, message } = apologise();
  log.error({ surface, reference, ...describeError(error) }, 'an answer could not be delivered');
  if (classifyRefusal(error).kind !== 'refused') return;
  await whisper({ client, channel, thread: undefined, user, text: message.text }, log);
}
