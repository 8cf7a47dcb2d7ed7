import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

import { type Ask, type Engine, openEngine } from './ask.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge/model.ts';
import type { Log } from './observability/create-log.ts';
import { describeError } from './observability/describe-error.ts';
import { Health } from './observability/health.ts';
import { noMetrics } from './observability/no-metrics.ts';
import { type AnswerStatus, createStatusRoutes } from './observability/status-routes.ts';
import { openStatusServer, type StatusServer } from './observability/status-server.ts';
import { type InspectedAnswer, inspectAnswer } from './presentation/inspect-answer.ts';
import { toBlocks } from './presentation/to-blocks.ts';
import { openLiveEngine } from './reload/live-engine.ts';
import { clientOptions } from './slack/client-options.ts';
import { HELP_QUESTION } from './slack/command-question.ts';
import { createApp } from './slack/create-app.ts';
import { createParts } from './slack/create-parts.ts';
import { explainStartError } from './slack/explain-start-error.ts';
import { startHousekeeping } from './slack/housekeeping.ts';
import { createHttpTransport } from './slack/http-transport.ts';
import { InFlight } from './slack/in-flight.ts';
import { manifestFor } from './slack/manifest.ts';
import { persist } from './slack/persist.ts';
import { createSocketTransport } from './slack/socket-transport.ts';
import type { Transport } from './slack/transport.ts';
import { createLastingDatabase } from './store/lasting-database.ts';
import { openDatabase } from './store/open-database.ts';
import { createStore } from './store/store.ts';

export type ConnectedConfig = Exclude<Config, { readonly mode: 'local' }>;

/** The whole bot, put together. */
export interface Service {
  /**
   * Resolves when Slack can reach the bot, with where that is: an address, or "Socket Mode". Rejects with an error that
   * says what to do, where we know it.
   */
  readonly start: () => Promise<string>;
  /** What it answers from now. */
  readonly knowledge: () => Knowledge;
  /** Reads the knowledge folder again, at once; problems are logged, and the old documents stay in use. */
  readonly reload: () => Promise<void>;
  /** Takes nothing new and waits for what goes on, 20 seconds at most. Whether nothing was left. */
  readonly stop: () => Promise<boolean>;
}

/** The bot, and what it knows. */
export interface Bot extends Service {
  /** Two questions that it answers, of the documents that it started with; help where it knows none. */
  readonly examples: () => readonly [string, string];
}

const MAX_STOP_MS = 20_000;
const STORE_IS_DOWN =
  'the store does not answer: questions are answered, ratings and reports are not kept (DATABASE_URL)';

/** Milliseconds since 1970. */
const date = (): number => Date.now();
/** A milliseconds clock that never goes back. */
const now = (): number => performance.now();

interface Watch {
  readonly health: Health;
  readonly answerStatus: AnswerStatus;
  readonly log: Log;
  readonly onConnectionLost: (why: string) => void;
}

function createTransport(config: ConnectedConfig, watch: Watch): Transport {
  switch (config.mode) {
    case 'socket':
      return createSocketTransport({ ...config, ...watch });
    case 'http':
      return createHttpTransport({ ...config, ...watch });
    default:
      return config satisfies never;
  }
}

/** Whether somebody can ask how the process is. */
const isWatched = (config: ConnectedConfig): boolean =>
  config.mode === 'http' || config.statusAt !== undefined;

/** A comparison and an explanation have run most of the code; more questions cost the start more than the first asker. */
const WARM_UP_QUESTIONS = 2;

/**
 * Answers what the help suggests, for nobody: a fault shows at the start, and the first asker finds it warm (cold, on a
 * busy machine, the first answer takes 90 ms). One question a turn, for it goes on while Slack is being connected, or
 * while the engine before is still answering.
 */
async function warmUp({ ask }: Engine): Promise<void> {
  for (const question of ask(HELP_QUESTION).followUps.slice(0, WARM_UP_QUESTIONS)) {
    await nextTurn();
    toBlocks(ask(question));
  }
}

/** Tells of every answer what the question went through. */
function withInspection(engine: Engine, onAnswer: (inspected: InspectedAnswer) => void): Engine {
  const ask: Ask = (question, turn) => {
    const answer = engine.ask(question, turn);
    onAnswer(inspectAnswer(answer, engine.candidatesFor(answer)));
    return answer;
  };
  return { ...engine, ask };
}

/** The manifest of the app for a folder. Rejects where the folder is not fit to answer from. */
export const manifestOf = async (knowledgeFolder: string): Promise<string> =>
  manifestFor(await openEngine(knowledgeFolder));

interface Callbacks {
  /** Slack can no longer be heard, and only a new process helps. */
  readonly onConnectionLost: (why: string) => void;
  /** Called with every answer and how it came about, where somebody wants to look into it. */
  readonly onAnswer?: (inspected: InspectedAnswer) => void;
}

/**
 * Puts the bot together: reads the knowledge (an error names every problem with it) and follows its changes, connects
 * nothing yet.
 */
export async function compose(
  config: ConnectedConfig,
  log: Log,
  { onConnectionLost, onAnswer }: Callbacks,
): Promise<Bot> {
  const live = await openLiveEngine(config.knowledgeFolder, log, warmUp);
  const health = new Health({ transport: config.mode, now });
  const served = isWatched(config) ? (await import('./observability/metrics.ts')).createMetrics() : undefined;
  const answerStatus = served === undefined ? (): boolean => false : createStatusRoutes(health, served);
  const transport = createTransport(config, { health, answerStatus, log, onConnectionLost });
  const inFlight = new InFlight();
  const { botToken, databaseUrl, keepsQuestions, ownerChannel, admins } = config;
  const database = createLastingDatabase({
    open: () => openDatabase(databaseUrl),
    now,
    onChange: (trouble) => {
      health.markStore(trouble === undefined);
      if (trouble === undefined) log.info({}, 'the store is back');
      else log.error(describeError(trouble), STORE_IS_DOWN);
    },
  });
  const store = createStore(database);
  const engine = (): Engine =>
    onAnswer === undefined ? live.current() : withInspection(live.current(), onAnswer);
  const { parts, queue, outbox } = createParts({
    engine,
    replayer: live.current,
    store,
    secret: botToken,
    keepsQuestions,
    ownerChannel,
    admins,
    log,
    metrics: served ?? noMetrics,
    clock: { now, sleep: (ms) => sleep(ms) },
    date,
    onRevoked: (code) => {
      health.markRevoked();
      onConnectionLost(
        `Slack takes nothing from this app any more (${code}): install it again, and copy its tokens anew`,
      );
    },
  });
  const app = createApp(parts, {
    botToken,
    receiver: transport.receiver,
    clientOptions: clientOptions(config),
    inFlight,
  });
  let stopHousekeeping = (): void => {};
  let status: StatusServer | undefined;

  return {
    start: async () => {
      try {
        const connecting = persist(
          () => app.init(),
          (ms) => sleep(ms),
          log,
        ).then(() => transport.start());
        if (config.mode === 'socket' && config.statusAt !== undefined) {
          status = await openStatusServer(config.statusAt, answerStatus);
          log.info({ url: status.url }, 'health and metrics');
        }
        // Opened before the first question needs it; where it is away, `onChange` says so.
        const opening = store.purge(date()).catch(() => {});
        const [address] = await Promise.all([connecting, warmUp(live.current()), opening]);
        health.markReady();
        void inFlight.track(outbox.sendLeft(app.client, parts.poster));
        stopHousekeeping = startHousekeeping({ client: app.client, store, owner: parts.owner, log, date });
        log.info(
          { mode: config.mode, address, statements: live.current().knowledge.statements.length },
          'ready',
        );
        return address;
      } catch (error) {
        throw new Error(explainStartError(error) ?? 'The bot could not start.', { cause: error });
      }
    },
    knowledge: () => live.current().knowledge,
    reload: live.reload,
    examples: () => {
      // After the comparison, for which there is a command.
      const [first = HELP_QUESTION, second = first, third = second] = live.current().examples();
      return [second, third];
    },
    stop: async () => {
      health.markStopping();
      live.close();
      stopHousekeeping();
      // Handled here: unhandled, its failing would end the process while answers are still on their way.
      const closed = transport.stop().catch((error: unknown) => {
        log.warn(describeError(error), 'the connection to Slack was not closed');
      });
      // What was acknowledged a moment ago reaches its listener first.
      await sleep(50);
      // What waits for its turn in a channel is left to the next process.
      queue.stop();
      const isDone = await inFlight.settle(MAX_STOP_MS);
      status?.close();
      await Promise.race([closed, sleep(1_000, undefined, { ref: false })]);
      await database
        .close()
        .catch((error: unknown) => log.warn(describeError(error), 'the store was not closed'));
      return isDone;
    },
  };
}
