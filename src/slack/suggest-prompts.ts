import type { WebClient } from '@slack/web-api';
import { describeError } from '../observability/describe-error.ts';
import { isDirectMessage } from './place.ts';
import type { SlackParts } from './slack-parts.ts';

/** Slack shows no more. */
const MAX_PROMPTS = 4;

/** Whoever presses a prompt says it: it must not hold what Slack would make a mention of. */
const MARK = /[<>]/;

/** Shows questions as prompts beside the field of a direct message, in place of those before. */
export async function suggestPrompts(
  client: WebClient,
  channel: string,
  questions: readonly string[],
): Promise<void> {
  const [first, ...rest] = questions
    .filter((question) => !MARK.test(question))
    .slice(0, MAX_PROMPTS)
    .map((question) => ({ title: question, message: question }));
  if (first === undefined) return;
  // Without thread_ts: with it the call fails silently in the agent view.
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [first, ...rest] });
}

/** After an answer among somebody's direct messages: what to ask next. Decoration: failing is logged. */
export async function offerPrompts(
  { log }: Pick<SlackParts, 'log'>,
  client: WebClient,
  channel: string,
  questions: readonly string[],
): Promise<void> {
  if (!isDirectMessage(channel)) return;
  try {
    await suggestPrompts(client, channel, questions);
  } catch (error) {
    log.warn(describeError(error), 'no questions could be suggested');
  }
}
