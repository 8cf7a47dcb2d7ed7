import type { SlackMessage } from '../presentation/to-blocks.ts';

/** What the bot says of itself, where there is no answer. */

/** The reason goes to the log. */
export const apology: SlackMessage = {
  text: 'Sorry, something on my side kept me from answering that. Please ask again in a minute; if it stays so, tell whoever runs Rolecall.',
  blocks: [],
};

export const tooOldToShare: SlackMessage = {
  text: 'That answer is too old to share. Ask again, and share the new one.',
  blocks: [],
};

export const cannotShare: SlackMessage = {
  text: 'I could not post here. Invite me with /invite @Rolecall, ask again, and share the answer.',
  blocks: [],
};

/** Of a post without a word of its own. */
export const readsTextOnly: SlackMessage = {
  text: 'I read what you type: no files, forwarded posts or links. Ask me in words, and I answer from the documents.',
  blocks: [],
};
