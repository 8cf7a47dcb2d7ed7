import { commandsFor } from './commands.ts';
import type { FolderRoles, SlackEngine } from './slack-parts.ts';

/** By the place where the help is read: how to write to the bot alone. */
const WRITE_TO_ME = {
  dm: 'Write to me here',
  channel: 'Write to me in a direct message',
  home: 'Write to me under Messages',
};

/** How to ask in Slack, one way a line, for the help. */
export function waysToAsk(
  { examples, knowledge }: Pick<SlackEngine, 'examples'> & { readonly knowledge: FolderRoles },
  place: keyof typeof WRITE_TO_ME,
): readonly string[] {
  const [first, second = first] = examples();
  const example = second === undefined ? '' : `: ${second}`;
  return [
    `${WRITE_TO_ME[place]}${example}`,
    'Mention me in a channel I am in; I answer in the thread. There, too, I hear only what mentions me.',
    ...commandsFor(knowledge.roles).map(({ name, hint, does }) => `${name} ${hint}: ${does}`),
  ];
}
