import { commandsFor } from './commands.ts';
import type { SlackEngine } from './slack-parts.ts';

/** How to ask in Slack, one way a line, for the help. */
export function waysToAsk({
  examples,
  knowledge,
}: Pick<SlackEngine, 'examples' | 'knowledge'>): readonly string[] {
  const [first, second = first] = examples();
  const example = second === undefined ? '' : `: ${second}`;
  return [
    `Write to me here or in a direct message${example}`,
    'Mention me in a channel I am in; I answer in the thread.',
    ...commandsFor(knowledge.roles).map(({ name, hint, does }) => `${name} ${hint}: ${does}`),
  ];
}
