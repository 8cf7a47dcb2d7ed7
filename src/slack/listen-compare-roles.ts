import type { App } from '@slack/bolt';

import type { Answer } from '../answering/answer.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { answerCommand } from './answer-command.ts';
import { compareRolesQuestion } from './command-question.ts';
import { compareRoles } from './commands.ts';
import type { SlackParts } from './slack-parts.ts';

const usage: SlackMessage = {
  text: `Name two to four roles to compare, and an aspect if you like: ${compareRoles.name} CIO CEO pay`,
  blocks: [],
};

/** Usage when fewer than two roles were understood; roles that no document describes count, they get an honest no. */
function usageForTooFew({ kind, frame }: Answer): SlackMessage | undefined {
  const named = frame.roles.length + frame.unknownRoles.length;
  return kind !== 'help' && named < 2 ? usage : undefined;
}

/** `/compare-roles <roles> [aspect]`: roles side by side, privately. */
export function listenCompareRoles(app: App, parts: SlackParts): void {
  const manner = {
    command: compareRoles,
    toQuestion: compareRolesQuestion,
    leansOnPrevious: false,
    instead: usageForTooFew,
  };
  app.command(compareRoles.name, answerCommand(parts, manner));
}
