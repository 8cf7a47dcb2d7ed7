import type { Engine } from '../ask.ts';
import type { Log } from '../observability/create-log.ts';
import type { Claims } from './claims.ts';
import type { Conversations } from './conversations.ts';
import type { LoopGuard } from './loop-guard.ts';
import type { Poster } from './post-message.ts';
import type { Shareables } from './shareables.ts';

/** What of an engine Slack's side uses. */
export interface SlackEngine extends Pick<Engine, 'ask' | 'turnAfter' | 'examples' | 'pair'> {
  readonly knowledge: {
    readonly roles: readonly Pick<Engine['knowledge']['roles'][number], 'id' | 'matched'>[];
  };
}

/** What listeners work with. */
export interface SlackParts {
  /** The engine of now: it is another one when the documents have changed, so a message asks for it once. */
  readonly engine: () => SlackEngine;
  readonly log: Log;
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly loopGuard: LoopGuard;
  readonly shareables: Shareables;
  readonly poster: Poster;
}
