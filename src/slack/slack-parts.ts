import type { Engine } from '../ask.ts';
import type { Log } from '../observability/create-log.ts';
import type { Metrics } from '../observability/no-metrics.ts';
import type { Store } from '../store/store.ts';
import type { Admission } from './admission.ts';
import type { ChannelPolicy } from './channel-policy.ts';
import type { Claims } from './claims.ts';
import type { Exchanges } from './exchanges.ts';
import type { FairTurns } from './fair-turns.ts';
import type { LoopGuard } from './loop-guard.ts';
import type { MayConfigure } from './may-configure.ts';
import type { Owner } from './owner-channel.ts';
import type { Poster } from './post-message.ts';
import type { RefusalLog } from './refusal-log.ts';

/** Roles of a folder, for its commands. */
export interface FolderRoles {
  readonly roles: readonly Pick<Engine['knowledge']['roles'][number], 'id' | 'matched'>[];
}

/** What of an engine Slack's side uses. */
export interface SlackEngine extends Pick<Engine, 'ask' | 'turnAfter' | 'examples' | 'pair' | 'called'> {
  readonly knowledge: FolderRoles & Pick<Engine['knowledge'], 'statements'>;
}

/** What listeners work with. */
export interface SlackParts {
  /** The engine of now: it is another one when the documents have changed, so a message asks for it once. */
  readonly engine: () => SlackEngine;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly claims: Claims;
  readonly exchanges: Exchanges;
  readonly loopGuard: LoopGuard;
  readonly admission: Admission;
  readonly turns: FairTurns;
  readonly refusals: RefusalLog;
  readonly policy: ChannelPolicy;
  readonly mayConfigure: MayConfigure;
  readonly owner: Owner;
  readonly store: Store;
  /** Questions are kept as they were asked. */
  readonly keepsQuestions: boolean;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly poster: Poster;
}
