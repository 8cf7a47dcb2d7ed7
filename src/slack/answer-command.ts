import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';

import type { Answer } from '../answering/answer.ts';
import { describeError } from '../observability/describe-error.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { acknowledge } from './acknowledge.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export interface CommandManner {
  /** The question that the command (with its slash) and these words stand for. */
  readonly toQuestion: (words: string, command: string) => string;
  readonly leansOnPrevious: boolean;
  readonly instead?: (answer: Answer) => SlackMessage | undefined;
}

/** A listener that acknowledges a command at once and answers it privately, beneath what was typed. */
export function answerCommand(parts: SlackParts, manner: CommandManner) {
  return async ({ ack, body, client, respond }: CommandArgs): Promise<void> => {
    await acknowledge(ack, body.command, parts.log);
    const { toQuestion, leansOnPrevious, instead } = manner;
    const { team_id: team, channel_id: channel, user_id: user, command } = body;
    // The same trigger twice is the same command twice delivered; two people's commands never share one.
    if (body.trigger_id && !parts.claims.claim(`command:${team}:${body.trigger_id}`)) return;
    const words = cleanQuestion(body.text ?? '');
    const { message } = answerQuestion(parts, {
      surface: command,
      question: toQuestion(words, command),
      place: { team, channel, thread: undefined, user },
      leansOnPrevious,
      restated: `${command} ${words}`.trimEnd(),
      isPrivate: true,
      ...(instead === undefined ? {} : { instead }),
    });
    try {
      await respondPrivately({ respond, client, channel, user, message }, parts.log);
    } catch (error) {
      parts.log.error({ surface: command, ...describeError(error) }, 'an answer could not be delivered');
    }
  };
}
