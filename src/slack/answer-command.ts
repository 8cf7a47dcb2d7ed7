import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';

import type { Answer } from '../answering/answer.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { acknowledge } from './acknowledge.ts';
import { admit } from './admit.ts';
import { admitFailure } from './admit-failure.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import { notice } from './notices.ts';
import { objectionText } from './objections.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';
import { whisper } from './whisper.ts';

export type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export interface CommandManner {
  /** The question that the command (with its slash) and these words stand for. */
  readonly toQuestion: (words: string, command: string) => string;
  readonly leansOnPrevious: boolean;
  readonly instead?: (answer: Answer) => SlackMessage | undefined;
}

/** Acknowledges a command at once and handles it, once whatever is delivered again. `words`: what follows it, without Slack's marks. */
export function onCommand(
  parts: SlackParts,
  handle: (words: string, args: CommandArgs) => Promise<void>,
): (args: CommandArgs) => Promise<void> {
  return async (args) => {
    const { ack, body } = args;
    await acknowledge(ack, body.command, parts.log);
    // The same trigger twice is the same command twice delivered; two people's commands never share one.
    if (body.trigger_id && !(await parts.claims.claim(`command:${body.team_id}:${body.trigger_id}`))) return;
    const { channel_id: channel, user_id: user } = body;
    const asking = { team: body.team_id, person: user, channel: undefined };
    const say = (text: string): Promise<void> =>
      whisper({ client: args.client, channel, thread: undefined, user, text }, parts.log);
    if (!(await admit(parts, asking, 'a command', say))) return;
    try {
      await handle(cleanQuestion(body.text ?? ''), args);
    } catch (error) {
      await admitFailure({ error, surface: body.command, client: args.client, channel, user }, parts.log);
    }
  };
}

/** Answers a command privately, beneath what was typed. */
export async function answerCommand(
  parts: SlackParts,
  { toQuestion, leansOnPrevious, instead }: CommandManner,
  words: string,
  { body, client, respond }: CommandArgs,
): Promise<void> {
  const { team_id: team, channel_id: channel, user_id: user, command } = body;
  const tell = (message: SlackMessage): Promise<void> =>
    respondPrivately({ respond, client, channel, user, message }, parts.log);
  // The asker alone sees the answer, and people of other companies have no command of ours: only being off matters.
  const objection = await parts.policy.objectTo({ team, channel, isShared: false, isForeign: false });
  if (objection !== undefined) return tell(notice(objectionText(objection)));
  const { message } = await answerQuestion(parts, {
    surface: command,
    question: toQuestion(words, command),
    place: { team, channel, thread: undefined, user, isDirect: false },
    person: user,
    leansOnPrevious,
    restated: `${command} ${words}`.trimEnd(),
    isPrivate: true,
    ...(instead === undefined ? {} : { instead }),
  });
  await tell(message);
}
