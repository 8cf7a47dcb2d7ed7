import type { App, Receiver } from '@slack/bolt';

import { turnAfter } from '../../src/answering/turn.ts';
import type { Ask, Engine } from '../../src/ask.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { noMetrics } from '../../src/observability/no-metrics.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { createApp } from '../../src/slack/create-app.ts';
import { createParts } from '../../src/slack/create-parts.ts';
import { InFlight } from '../../src/slack/in-flight.ts';
import type { SlackEngine } from '../../src/slack/slack-parts.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { buildExplanation, buildFrame } from './answers.ts';
import { BOT_USER, type Body } from './slack-bodies.ts';
import { type Reply, type SlackCall, stubFetch } from './slack-fetch.ts';

interface TestAppOptions {
  readonly ask?: Ask;
  /** An engine in place of `ask`, `roles` and `statements`. */
  readonly engine?: Engine;
  /** Those of the knowledge folder. */
  readonly roles?: SlackEngine['knowledge']['roles'];
  /** What Slack says to the app's calls. */
  readonly reply?: Reply;
  /** Undefined for one in memory of its own. */
  readonly store?: Store;
  readonly statements?: readonly Statement[];
  readonly keepsQuestions?: boolean;
  readonly ownerChannel?: string;
}

/** Who may change all settings. */
export const ADMIN = 'UADMIN';

/** A store that ends with the test. */
export const openTestStore = async (): Promise<Store> => createStore(await openDatabase('file::memory:'));

interface TestApp {
  /** All that it showed somebody; prompts beside the field are decoration. */
  readonly calls: readonly SlackCall[];
  /** The calls of one method, whatever it is. */
  readonly callsOf: (method: string) => readonly SlackCall[];
  /** Every question that reached the engine, with the one that the conversation remembers. */
  readonly asked: readonly (readonly [question: string, previous: string | undefined])[];
  readonly store: Store;
  /** Everything logged, as written. */
  readonly logLines: readonly string[];
  /** By which names Slack said that it takes nothing of the app any more. */
  readonly revoked: readonly string[];
  /** Pauses that the app made, in milliseconds; none of them was waited for. */
  readonly pauses: readonly number[];
  /** Delivers a body as a receiver would and waits until it is worked off. How often it was acknowledged. */
  readonly deliver: (body: Body) => Promise<number>;
  /** What the app acknowledged last with: a form's errors, or its next view. */
  readonly lastAck: () => unknown;
  /** Lets time go by, in milliseconds. */
  readonly pass: (ms: number) => void;
  readonly now: () => number;
  /** The process is about to end: what waits for its turn is left. */
  readonly stopQueue: () => void;
  /** As at the start: sends what the process before left. */
  readonly sendLeft: () => Promise<void>;
  readonly app: App;
}

class IdleReceiver implements Receiver {
  init(): void {}
  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

const echo: Ask = (question) => buildExplanation({ frame: buildFrame(question) });

/** The whole Slack side over Bolt's real `App`, with a clock that jumps and a Slack that is a function. */
export async function openTestApp({
  engine: whole,
  ask = whole?.ask ?? echo,
  reply,
  roles = [
    { id: 'CIO', matched: true },
    { id: 'CTO', matched: true },
  ],
  store: given,
  statements = [],
  keepsQuestions = false,
  ownerChannel,
}: TestAppOptions = {}): Promise<TestApp> {
  const { fetch, calls } = stubFetch(reply);
  const store = given ?? (await openTestStore());
  const logLines: string[] = [];
  const asked: [string, string | undefined][] = [];
  const pauses: number[] = [];
  const revoked: string[] = [];
  let acknowledged: unknown;
  let nowMs = 1_000_000;
  const now = (): number => nowMs;
  const sleep = async (ms: number): Promise<void> => {
    nowMs += ms;
    if (ms > 0) pauses.push(ms);
  };
  const log = createLog({ level: 'debug', write: (line) => logLines.push(line) });
  const engine: SlackEngine = {
    ask: (question, turn) => {
      asked.push([question, turn?.frame.question]);
      return ask(question, turn);
    },
    turnAfter: whole?.turnAfter ?? turnAfter,
    examples: whole?.examples ?? (() => ['CIO vs CTO', 'CTO skills']),
    pair: whole?.pair ?? ['CIO', 'CTO'],
    called: whole?.called ?? (({ id }) => id),
    knowledge: whole?.knowledge ?? { roles, statements },
  };
  const { parts, queue, outbox } = createParts({
    engine: () => engine,
    replayer: () => engine,
    store,
    secret: 'secret',
    keepsQuestions,
    ownerChannel,
    admins: [ADMIN],
    log,
    metrics: noMetrics,
    clock: { now, sleep },
    date: now,
    onRevoked: (code) => revoked.push(code),
  });
  const app = createApp(parts, {
    botToken: 'xoxb-test-token-000',
    receiver: new IdleReceiver(),
    clientOptions: clientOptions({ fetch }),
    inFlight: new InFlight(),
    identity: { botId: 'BBOT', botUserId: BOT_USER },
  });
  await app.init();
  return {
    app,
    get calls() {
      return calls.filter(({ method }) => method !== 'assistant.threads.setSuggestedPrompts');
    },
    callsOf: (method) => calls.filter((call) => call.method === method),
    asked,
    store,
    logLines,
    pauses,
    revoked,
    now,
    stopQueue: () => queue.stop(),
    sendLeft: () => outbox.sendLeft(app.client, parts.poster),
    pass: (ms) => {
      nowMs += ms;
    },
    lastAck: () => acknowledged,
    deliver: async (body) => {
      let acks = 0;
      await app.processEvent({
        body,
        ack: async (response) => {
          acks += 1;
          acknowledged = response;
        },
      });
      return acks;
    },
  };
}
