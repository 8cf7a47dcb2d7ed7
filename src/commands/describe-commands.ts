import type { Command } from './command.ts';

/** All commands by name, each with what it does: for somebody who has named none. */
export function describeCommands(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`),
    'With --help each says how it is called.',
  ].join('\n');
}

/** What a command does, and each way to call it. */
export function describeCommand(name: string, { about, usage }: Command): string {
  return [about, '', ...usage.map((way) => `  ${name} ${way}`)].join('\n');
}
