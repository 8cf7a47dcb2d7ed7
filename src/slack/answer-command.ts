import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';

import type { Answer } from '../answering/answer.ts';
import { describeError } from '../observability/describe-error.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import type { Command } from './commands.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export interface CommandManner {
  readonly command: Command;
  /** The question that the command with these words stands for. */
  readonly toQuestion: (words: string) => string;
  readonly leansOnPrevious: boolean;
  readonly instead?: (answer: Answer) => SlackMessage | undefined;
}

/** A listener that acknowledges a command at once and answers it privately, the question restated. */
export function answerCommand(parts: SlackParts, manner: CommandManner) {
  return async ({ ack, body, client, respond }: CommandArgs): Promise<void> => {
    try {
      await ack();
    } catch (error) {
      // The socket closed under the command: Slack shows its own error, and the answer still finds its way.
      parts.log.warn(
        { surface: manner.command.name, ...describeError(error) },
        'a command could not be acknowledged',
      );
    }
    const { command, toQuestion, leansOnPrevious, instead } = manner;
    const { team_id: team, channel_id: channel, user_id: user } = body;
    // The same trigger twice is the same command twice delivered; two people's commands never share one.
    if (body.trigger_id && !parts.claims.claim(`command:${team}:${body.trigger_id}`)) return;
    const message = answerQuestion(parts, {
      surface: command.name,
      question: toQuestion(cleanQuestion(body.text ?? '')),
      place: { team, channel, thread: undefined, user },
      leansOnPrevious,
      restate: true,
      ...(instead === undefined ? {} : { instead }),
    });
    try {
      await respondPrivately({ respond, client, channel, user, message }, parts.log);
    } catch (error) {
      parts.log.error({ surface: command.name, ...describeError(error) }, 'an answer could not be delivered');
    }
  };
}
