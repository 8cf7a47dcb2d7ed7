import { Readable } from 'node:stream';
import type { Command, CommandInput } from '../../src/commands/command.ts';
import { shippedFolder } from './shipped-knowledge.ts';

/** What a command printed, and its exit code. */
interface CommandRun {
  readonly code: number;
  readonly lines: readonly string[];
  /** What it wrote to standard error. */
  readonly warnings: readonly string[];
}

/** Runs a command in this process over the shipped knowledge; a test names only what it is about. */
export async function runCommand(command: Command, given: Partial<CommandInput> = {}): Promise<CommandRun> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const code = await command.run({
    values: {},
    words: '',
    args: [],
    knowledgeFolder: shippedFolder,
    goldenFolder: '',
    width: 80,
    input: Readable.from([]),
    print: (text) => lines.push(...text.split('\n')),
    warn: (text) => warnings.push(...text.split('\n')),
    progress: () => {},
    ...given,
  });
  return { code, lines, warnings };
}
