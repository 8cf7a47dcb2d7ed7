import { addCommand } from './add-command.ts';
import { askCommand } from './ask-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import { evalCommand } from './eval-command.ts';
import { searchCommand } from './search-command.ts';
import { whichRoleCommand } from './which-role-command.ts';

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  add: addCommand,
  ask: askCommand,
  check: checkCommand,
  eval: evalCommand,
  search: searchCommand,
  'which-role': whichRoleCommand,
};
