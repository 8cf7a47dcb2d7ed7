import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { describeCommand, describeCommands } from './commands/describe-commands.ts';
import { loadEnvironment, readConfig } from './config.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** Every stage of the bot, runnable alone. Standard output carries nothing but the command's result. */
async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  if (isHelp(name) || name === 'help') {
    print(describeCommands(COMMANDS));
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(
      `${name === '' ? 'Name a command.' : `"${name}" is no command.`}\n${describeCommands(COMMANDS)}`,
    );
  if (args.some(isHelp)) {
    print(describeCommand(name, command));
    return 0;
  }
  const { values, positionals } = parsed(name, args, command);
  return command.run({
    values,
    words: positionals.join(' '),
    args: positionals,
    knowledgeFolder: knowledgeFolder(),
    goldenFolder: fileURLToPath(new URL('../tests/golden', import.meta.url)),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    input: process.stdin,
    print,
    warn: (text) => process.stderr.write(`${text}\n`),
    progress: showProgress,
  });
}

/** Throws UsageError, which says how the command is called. */
function parsed(name: string, args: readonly string[], { options }: Command) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [told = ''] = (cause instanceof Error ? cause.message : '').split('. ');
    throw new UsageError(`${told}. How it is called: ${name} --help`, { cause });
  }
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
  const isExpected = error instanceof UsageError || EXPECTED_NAMES.includes(error.name);
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
