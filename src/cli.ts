import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addCommand } from './commands/add-command.ts';
import { askCommand } from './commands/ask-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { type Command, UsageError } from './commands/command.ts';
import { evalCommand } from './commands/eval-command.ts';
import { searchCommand } from './commands/search-command.ts';
import { whichRoleCommand } from './commands/which-role-command.ts';
import { loadEnvironment, readConfig } from './config.ts';

/** Every stage of the bot, runnable alone. Standard output carries nothing but the command's result. */
const COMMANDS: Readonly<Record<string, Command>> = {
  add: addCommand,
  ask: askCommand,
  check: checkCommand,
  eval: evalCommand,
  search: searchCommand,
  'which-role': whichRoleCommand,
};

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(`"${name}" is no command. There are: ${Object.keys(COMMANDS).join(', ')}.`);
  const { values, positionals } = parseArgs({
    args,
    options: command.options,
    allowPositionals: true,
    strict: true,
  });
  return command.run({
    values,
    words: positionals.join(' '),
    args: positionals,
    knowledgeFolder: knowledgeFolder(),
    goldenFolder: fileURLToPath(new URL('../tests/golden', import.meta.url)),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    input: process.stdin,
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
    progress: showProgress,
  });
}

const DEFAULT_WIDTH = 80;

/** On the last line of a terminal; nowhere else. */
function showProgress(text: string): void {
  const CLEAR_LINE = '\r\u001b[2K';
  if (process.stderr.isTTY)
    process.stderr.write(`${CLEAR_LINE}${text.slice(0, (process.stderr.columns ?? DEFAULT_WIDTH) - 1)}`);
}

function knowledgeFolder(): string {
  const result = readConfig(loadEnvironment());
  if (result.ok) return result.config.knowledgeFolder;
  throw new UsageError(result.problems.join('\n'));
}

/** Errors of the knowledge folder say what to mend. */
const EXPECTED_NAMES: readonly string[] = ['KnowledgeError', 'UnreadableFolderError'];

/** A person who mistypes wants a sentence; only a bug deserves a stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    error instanceof UsageError ||
    EXPECTED_NAMES.includes(error.name) ||
    ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  return isExpected ? error.message : (error.stack ?? error.message);
}

// A reader that closes early ("… | head") has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
