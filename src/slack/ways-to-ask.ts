import { commands } from './commands.ts';

/** How to ask in Slack, one way a line, for the help. */
export const waysToAsk: readonly string[] = [
  'Write to me here or in a direct message: cto skills',
  'Mention me in a channel I am in; I answer in the thread.',
  ...commands.map(({ name, hint, does }) => `${name} ${hint}: ${does}`),
];
