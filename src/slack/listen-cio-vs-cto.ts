import type { App } from '@slack/bolt';

import { answerCommand } from './answer-command.ts';
import { cioVsCtoQuestion } from './command-question.ts';
import { cioVsCto } from './commands.ts';
import type { SlackParts } from './slack-parts.ts';

/** `/cio-vs-cto [aspect]`: the comparison, privately. */
export function listenCioVsCto(app: App, parts: SlackParts): void {
  const manner = { command: cioVsCto, toQuestion: cioVsCtoQuestion, leansOnPrevious: false };
  app.command(cioVsCto.name, answerCommand(parts, manner));
}
