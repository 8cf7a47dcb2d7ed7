import type { Log } from '../observability/create-log.ts';
import type { Metrics } from '../observability/no-metrics.ts';
import type { Store } from '../store/store.ts';
import { createAdmission } from './admission.ts';
import { createChannelPolicy } from './channel-policy.ts';
import { ChannelQueue, type Clock } from './channel-queue.ts';
import { createClaims } from './claims.ts';
import { createExchanges } from './exchanges.ts';
import { FairTurns } from './fair-turns.ts';
import { createLoopGuard } from './loop-guard.ts';
import { createMayConfigure } from './may-configure.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createOwner } from './owner-channel.ts';
import { createPoster } from './post-message.ts';
import { createRefusalLog } from './refusal-log.ts';
import type { Replayer } from './replay.ts';
import { createSeal } from './seal.ts';
import type { SlackEngine, SlackParts } from './slack-parts.ts';

export interface PartsSettings {
  readonly engine: () => SlackEngine;
  /** Leads to exchanges again: for nobody who asks. */
  readonly replayer: () => Replayer;
  readonly store: Store;
  /** What is remembered for a day is sealed with it. */
  readonly secret: string;
  readonly keepsQuestions: boolean;
  readonly ownerChannel: string | undefined;
  readonly admins: readonly string[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  /** Slack takes nothing of the app any more, with its name for it. */
  readonly onRevoked: (code: string) => void;
}

/** What listeners work with, and what ends with the process. */
export interface CreatedParts {
  readonly parts: SlackParts;
  readonly queue: ChannelQueue;
  readonly outbox: Outbox;
}

export function createParts(settings: PartsSettings): CreatedParts {
  const { engine, replayer, store, log, metrics, clock, date, keepsQuestions } = settings;
  const { now } = clock;
  const seal = createSeal(settings.secret);
  const queue = new ChannelQueue(clock);
  const outbox = createOutbox({ store, seal, log, date });
  const poster = createPoster({
    clock,
    queue,
    log,
    onNotTaken: metrics.notTaken,
    onRevoked: settings.onRevoked,
    leave: outbox.leave,
  });
  const parts: SlackParts = {
    engine,
    log,
    metrics,
    store,
    keepsQuestions,
    date,
    poster,
    claims: createClaims(store, date, metrics.duplicate),
    exchanges: createExchanges({ store, engine: replayer, seal, date }),
    loopGuard: createLoopGuard(now),
    admission: createAdmission(now, (channel) => queue.isFull(channel)),
    turns: new FairTurns(),
    refusals: createRefusalLog(log, now, metrics.refused),
    policy: createChannelPolicy(store),
    mayConfigure: createMayConfigure(settings.admins),
    owner: createOwner(settings.ownerChannel, poster, log),
  };
  return { parts, queue, outbox };
}
