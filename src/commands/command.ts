import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import type { ParseArgsConfig } from 'node:util';

/** What a command is given. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** The words after the options, joined by spaces. */
  readonly words: string;
  /** The same one by one, as the shell gave them: for names of files. */
  readonly args: readonly string[];
  readonly knowledgeFolder: string;
  readonly goldenFolder: string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly input: Readable;
  /** Writes a line (or lines) of the result. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error: what went wrong, while the rest goes on. */
  readonly warn: (text: string) => void;
  /** Shows what is being done where somebody watches; the next text takes its place, an empty one clears it. */
  readonly progress: (text: string) => void;
}

export interface Command {
  /** What it does, in a line. */
  readonly about: string;
  /** How it is called, each way after its name: `"question"`. */
  readonly usage: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Returns the exit code. Throws UsageError for a call that makes no sense. */
  readonly run: (input: CommandInput) => Promise<number>;
}

/** What a command is about: its words, else standard input, which `-` stands for too. */
export function readWords({ words, input }: Pick<CommandInput, 'words' | 'input'>): string | Promise<string> {
  if (words.trim() !== '' && words.trim() !== '-') return words;
  // At a terminal nobody is known to be typing: better a sentence than waiting in silence.
  return words === '' && 'isTTY' in input && input.isTTY === true ? '' : readAll(input);
}

/** Lines longer than this tire the eye, however wide the terminal is. */
export const MAX_WIDTH = 110;

/** The call makes no sense; the message says what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
