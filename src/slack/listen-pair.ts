import type { App } from '@slack/bolt';

import { answerCommand, onCommand } from './answer-command.ts';
import { pairQuestion } from './command-question.ts';
import { PAIR_COMMAND, pairCommands } from './commands.ts';
import type { SlackParts } from './slack-parts.ts';

/** `/cio-vs-cto [aspect]`, and the same of any other two roles: the comparison, privately. */
export function listenPair(app: App, parts: SlackParts): void {
  const manner = {
    toQuestion: (aspect: string, command: string) =>
      pairQuestion(command, aspect, pairCommands(parts.engine().knowledge.roles)),
    leansOnPrevious: false,
  };
  app.command(
    PAIR_COMMAND,
    onCommand(parts, (words, args) => answerCommand(parts, manner, words, args)),
  );
}
