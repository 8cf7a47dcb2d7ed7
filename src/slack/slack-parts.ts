import type { Ask, Engine } from '../ask.ts';
import type { Log } from '../observability/create-log.ts';
import type { Claims } from './claims.ts';
import type { Conversations } from './conversations.ts';
import type { Poster } from './post-message.ts';

/** What listeners work with. */
export interface SlackParts {
  readonly ask: Ask;
  readonly turnAfter: Engine['turnAfter'];
  readonly log: Log;
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly poster: Poster;
}
