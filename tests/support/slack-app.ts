import type { App, Receiver } from '@slack/bolt';

import { turnAfter } from '../../src/answering/turn.ts';
import type { Ask } from '../../src/ask.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { createClaims } from '../../src/slack/claims.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { createConversations } from '../../src/slack/conversations.ts';
import { createApp } from '../../src/slack/create-app.ts';
import { InFlight } from '../../src/slack/in-flight.ts';
import { createLoopGuard } from '../../src/slack/loop-guard.ts';
import { createPoster } from '../../src/slack/post-message.ts';
import { createShareables } from '../../src/slack/shareables.ts';
import type { SlackEngine } from '../../src/slack/slack-parts.ts';
import { buildExplanation, buildFrame } from './answers.ts';
import { BOT_USER, type Body } from './slack-bodies.ts';
import { type Reply, type SlackCall, stubFetch } from './slack-fetch.ts';

interface TestAppOptions {
  readonly ask?: Ask;
  /** Those of the knowledge folder. */
  readonly roles?: SlackEngine['knowledge']['roles'];
  /** What Slack says to the app's calls. */
  readonly reply?: Reply;
}

interface TestApp {
  /** All that it showed somebody; prompts beside the field are decoration. */
  readonly calls: readonly SlackCall[];
  /** The calls of one method, whatever it is. */
  readonly callsOf: (method: string) => readonly SlackCall[];
  /** Every question that reached the engine, with the one that the conversation remembers. */
  readonly asked: readonly (readonly [question: string, previous: string | undefined])[];
  /** Everything logged, as written. */
  readonly logLines: readonly string[];
  /** Pauses that the app made, in milliseconds; none of them was waited for. */
  readonly pauses: readonly number[];
  /** Delivers a body as a receiver would and waits until it is worked off. How often it was acknowledged. */
  readonly deliver: (body: Body) => Promise<number>;
  /** Lets time go by, in milliseconds. */
  readonly pass: (ms: number) => void;
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
  ask = echo,
  reply,
  roles = [
    { id: 'CIO', matched: true },
    { id: 'CTO', matched: true },
  ],
}: TestAppOptions = {}): Promise<TestApp> {
  const { fetch, calls } = stubFetch(reply);
  const logLines: string[] = [];
  const asked: [string, string | undefined][] = [];
  const pauses: number[] = [];
  let nowMs = 1_000_000;
  const now = (): number => nowMs;
  const sleep = async (ms: number): Promise<void> => {
    nowMs += ms;
    if (ms > 0) pauses.push(ms);
  };
  const log = createLog({ level: 'debug', write: (line) => logLines.push(line) });
  const app = createApp(
    {
      engine: () => ({
        ask: (question, turn) => {
          asked.push([question, turn?.frame.question]);
          return ask(question, turn);
        },
        turnAfter,
        examples: () => ['CIO vs CTO', 'CTO skills'],
        pair: ['CIO', 'CTO'],
        knowledge: { roles },
      }),
      log,
      claims: createClaims(now),
      conversations: createConversations(now),
      loopGuard: createLoopGuard(now),
      shareables: createShareables(now),
      poster: createPoster({ now, sleep }, log),
    },
    {
      botToken: 'xoxb-test-token-000',
      receiver: new IdleReceiver(),
      clientOptions: clientOptions({ fetch }),
      inFlight: new InFlight(),
      identity: { botId: 'BBOT', botUserId: BOT_USER },
    },
  );
  await app.init();
  return {
    app,
    get calls() {
      return calls.filter(({ method }) => method !== 'assistant.threads.setSuggestedPrompts');
    },
    callsOf: (method) => calls.filter((call) => call.method === method),
    asked,
    logLines,
    pauses,
    pass: (ms) => {
      nowMs += ms;
    },
    deliver: async (body) => {
      let acks = 0;
      await app.processEvent({
        body,
        ack: async () => {
          acks += 1;
        },
      });
      return acks;
    },
  };
}
