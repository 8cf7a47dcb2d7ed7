import { elementOf } from './sent-blocks.ts';
import { shippedEngine } from './shipped-engine.ts';
import { openTestApp } from './slack-app.ts';
import { commandBody, pressBody } from './slack-bodies.ts';
import type { SlackCall } from './slack-fetch.ts';

/** The bot with the shipped documents, its answers, and what is pressed beneath them. */

/** Of a message that one person alone sees. */
export const PRIVATE = { is_ephemeral: true };

export const openAnswering = (more: Parameters<typeof openTestApp>[0] = {}) =>
  openTestApp({ engine: shippedEngine, ...more });
export type AnsweringApp = Awaited<ReturnType<typeof openAnswering>>;

/** Asks with /rolecall, and gives the answer. */
export async function ask(slack: AnsweringApp, question: string): Promise<SlackCall | undefined> {
  await slack.deliver(commandBody('/rolecall', question));
  return slack.calls.at(-1);
}

/** Presses what stands beneath an answer. How often it was acknowledged. */
export const press = (
  slack: AnsweringApp,
  answer: SlackCall | undefined,
  action: string,
  container = PRIVATE,
): Promise<number> => slack.deliver(pressBody(action, elementOf(answer, action).value ?? '', container));
