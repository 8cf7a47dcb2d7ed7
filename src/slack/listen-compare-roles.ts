import type { App } from '@slack/bolt';

import type { Answer } from '../answering/answer.ts';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { answerCommand, onCommand } from './answer-command.ts';
import { compareRolesQuestion } from './command-question.ts';
import { compareRoles } from './commands.ts';
import { notice } from './notices.ts';
import type { SlackParts } from './slack-parts.ts';

/** With two roles of the folder as an example. */
const usage = (roles: readonly string[]): SlackMessage =>
  notice(
    `Name two to four roles to compare, and an aspect if you like: ${[compareRoles.name, ...roles].join(' ')}`,
  );

/** Usage when fewer than two roles were understood; roles that no document describes count, they get an honest no. */
function usageForTooFew({ kind, frame }: Answer, roles: readonly string[]): SlackMessage | undefined {
  const named = frame.roles.length + frame.unknownRoles.length;
  return kind !== 'help' && named < 2 ? usage(roles) : undefined;
}

/** `/compare-roles <roles> [aspect]`: roles side by side, privately. */
export function listenCompareRoles(app: App, parts: SlackParts): void {
  const manner = {
    toQuestion: compareRolesQuestion,
    leansOnPrevious: false,
    instead: (answer: Answer) => usageForTooFew(answer, parts.engine().pair),
  };
  app.command(
    compareRoles.name,
    onCommand(parts, (words, args) => answerCommand(parts, manner, words, args)),
  );
}
