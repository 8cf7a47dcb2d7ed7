/** The questions that commands stand for, all built here. */

/** What the engine answers with help. */
export const HELP_QUESTION = 'help';

const isHelp = (text: string): boolean => text === '' || /^(help|\?)$/i.test(text);

/** `/cio-vs-cto pay` → `CIO vs CTO: pay`. */
export function cioVsCtoQuestion(aspect: string): string {
  if (aspect === '') return 'CIO vs CTO';
  return isHelp(aspect) ? HELP_QUESTION : `CIO vs CTO: ${aspect}`;
}

/** `/compare-roles cio ceo pay` → `compare cio ceo pay`; the roles are whatever the engine makes of the words. */
export function compareRolesQuestion(text: string): string {
  return isHelp(text) ? HELP_QUESTION : `compare ${text}`;
}

/** `/rolecall who owns the help desk?` → the question itself; nothing or `help` → help. */
export function rolecallQuestion(text: string): string {
  return isHelp(text) ? HELP_QUESTION : text;
}
