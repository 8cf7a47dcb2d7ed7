import type { PairCommand } from './commands.ts';

/** The questions that commands stand for, all built here. */

/** What the engine answers with help. */
export const HELP_QUESTION = 'help';
/** What it answers with a short hello: somebody who only names the bot. */
export const HELLO_QUESTION = 'hello';

const isHelp = (text: string): boolean => text === '' || /^(?:-{0,2}help|-h|\?)$/i.test(text);

/**
 * `/cio-vs-cto pay` → `CIO vs CTO: pay`. `command` is the name that was typed: an installed app may have one that the
 * folder has no longer, and its name says what is asked.
 */
export function pairQuestion(command: string, aspect: string, commands: readonly PairCommand[]): string {
  const known = commands.find(({ name }) => name === command);
  const roles = known?.pair ?? command.slice(1).split('-vs-');
  const versus = roles.map((role) => (known === undefined ? role.replaceAll('-', ' ') : role)).join(' vs ');
  if (aspect === '') return versus;
  return isHelp(aspect) ? HELP_QUESTION : `${versus}: ${aspect}`;
}

/** `/compare-roles cio ceo pay` → `compare cio ceo pay`; the roles are whatever the engine makes of the words. Without any it is told how to ask. */
export function compareRolesQuestion(text: string): string {
  return text !== '' && isHelp(text) ? HELP_QUESTION : `compare ${text}`.trimEnd();
}

/** `/rolecall who owns the help desk?` → the question itself; nothing or `help` → help. */
export function rolecallQuestion(text: string): string {
  return isHelp(text) ? HELP_QUESTION : text;
}
