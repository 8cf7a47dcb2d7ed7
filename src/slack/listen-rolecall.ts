import type { App } from '@slack/bolt';

import { answerCommand, onCommand } from './answer-command.ts';
import { rolecallQuestion } from './command-question.ts';
import { rolecall } from './commands.ts';
import { openSettings } from './open-settings.ts';
import type { SlackParts } from './slack-parts.ts';

/** `/rolecall <question>`: whatever was asked, privately; nothing asked or `help` → what it can do; `settings` → a form. */
export function listenRolecall(app: App, parts: SlackParts): void {
  const manner = { toQuestion: rolecallQuestion, leansOnPrevious: true };
  app.command(
    rolecall.name,
    onCommand(parts, (words, args) =>
      /^settings?$/i.test(words) ? openSettings(parts, args) : answerCommand(parts, manner, words, args),
    ),
  );
}
