import type { App } from '@slack/bolt';

import { answerCommand } from './answer-command.ts';
import { pairQuestion } from './command-question.ts';
import { PAIR_COMMAND, pairCommands } from './commands.ts';
import type { SlackParts } from './slack-parts.ts';

/** `/cio-vs-cto [aspect]`, and the same of any other two roles: the comparison, privately. */
export function listenPair(app: App, parts: SlackParts): void {
  app.command(
    PAIR_COMMAND,
    answerCommand(parts, {
      toQuestion: (aspect, command) =>
        pairQuestion(command, aspect, pairCommands(parts.engine().knowledge.roles)),
      leansOnPrevious: false,
    }),
  );
}
