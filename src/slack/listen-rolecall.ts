import type { App } from '@slack/bolt';

import { answerCommand } from './answer-command.ts';
import { rolecallQuestion } from './command-question.ts';
import { rolecall } from './commands.ts';
import type { SlackParts } from './slack-parts.ts';

/** `/rolecall <question>`: whatever was asked, privately; nothing asked or `help` → what it can do. */
export function listenRolecall(app: App, parts: SlackParts): void {
  const manner = { toQuestion: rolecallQuestion, leansOnPrevious: true };
  app.command(rolecall.name, answerCommand(parts, manner));
}
