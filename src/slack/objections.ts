import type { Objection } from './channel-policy.ts';

/** What somebody is told who asks where the bot does not answer. */
export function objectionText(objection: Objection): string {
  switch (objection) {
    case 'off':
      return 'I am turned off in this channel. Ask me in a direct message; whoever may change that finds it under /rolecall settings.';
    case 'shared':
      return 'People of another company read along here, or may do so, and I answer from documents of ours. Ask me in a direct message; /rolecall settings can allow it.';
    case 'foreign':
      return 'I answer the people of the company that runs me. Its admins can allow more in this channel.';
    default:
      return objection satisfies never;
  }
}
