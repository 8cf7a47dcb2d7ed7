import type { SlackMessage } from '../presentation/to-blocks.ts';

/** What the asker is told when we fail; the reason goes to the log. */
export const apology: SlackMessage = {
  text: 'Sorry, something on my side kept me from answering that. Please ask again in a minute; if it stays so, tell whoever runs Rolecall.',
  blocks: [],
};
