import { randomBytes } from 'node:crypto';

import type { SlackMessage } from '../presentation/to-blocks.ts';

/** What the bot says of itself, where there is no answer. */

/** Words of our own as a message. */
export const notice = (text: string): SlackMessage => ({ text, blocks: [] });

/** An apology with a reference, by which whoever runs the bot finds the reason in the log. */
export function apologise(): { readonly reference: string; readonly message: SlackMessage } {
  const reference = randomBytes(4).toString('hex');
  const text = `Sorry, something on my side kept me from answering that. Please ask again in a minute; if it stays so, tell whoever runs Rolecall this reference: ${reference}`;
  return { reference, message: notice(text) };
}

/** Of an answer whose day is over. */
export const tooOld = notice('I no longer remember that answer. Ask again, and use the new one.');

/** Of an answer that would be another one now. */
export const changedSince = notice(
  'The documents have changed since, and the answer with them. Ask again, and use the new one.',
);

/** Of what could not be kept. */
export const notSaved = notice(
  'I could not save that: what I keep it in does not answer. Please try again in a few minutes.',
);

export const cannotShare = notice(
  'I could not post here. Invite me with /invite @Rolecall, ask again, and share the answer.',
);

/** Of a post without a word of its own. */
export const readsTextOnly = notice(
  'I read what you type: no files, forwarded posts or links. Ask me in words, and I answer from the documents.',
);

/** To the asker, of an answer that Slack refuses for good. */
export const cannotPost = notice(
  'I have an answer, and Slack does not let me post it there. Ask me in a direct message, or with /rolecall.',
);

/** To somebody who asks for an answer in another channel. */
export const howToPost = notice(
  'I post only where I am asked. Ask me with /rolecall in that channel, and press “Share to channel” beneath the answer.',
);
