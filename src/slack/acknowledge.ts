import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';

/**
 * Tells Slack that a command or a press has come. Where the socket closed under it, Slack shows its own error, and the
 * answer still finds its way.
 */
export async function acknowledge(ack: () => Promise<void>, surface: string, log: Log): Promise<void> {
  try {
    await ack();
  } catch (error) {
    log.warn({ surface, ...describeError(error) }, 'it could not be acknowledged');
  }
}
