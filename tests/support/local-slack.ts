import { readFileSync } from 'node:fs';
import type { Envelope } from '../../src/local-slack/delivery/delivery.ts';
import type { Channel, Json } from '../../src/local-slack/model.ts';
import {
  type LocalSlack,
  type LocalSlackSettings,
  openLocalSlack,
} from '../../src/local-slack/open-local-slack.ts';
import { ANN, APP, HIRING } from '../../src/local-slack/residents.ts';

export const TOKENS = { botToken: 'xoxb-loopback-token', appToken: 'xapp-loopback-token' } as const;
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
export const MANIFEST = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly response: Json;
}

/** The local workspace, with what its app called. */
export interface TestSlack extends LocalSlack {
  readonly calls: readonly Call[];
  readonly callsOf: (method: string) => readonly Call[];
  /** The first call of a method, or the one `after` so many others of it; waits when it has not come yet. */
  readonly waitForCall: (method: string, after?: number) => Promise<Call>;
}

/** So fast that no test meets the limit by chance. */
export const NO_PACE = { perSecond: 1_000, burst: 10_000 } as const;

const WAIT_MS = 9_000;

/** A workspace on a free port, with the manifest of the bot; calls that come are kept. */
export async function openTestSlack(settings: Partial<LocalSlackSettings> = {}): Promise<TestSlack> {
  const slack = await openLocalSlack({ ...TOKENS, port: 0, manifest: MANIFEST, ...settings });
  const calls: Call[] = [];
  const lookers = new Set<() => void>();
  slack.watchCalls(({ method, args }, { body }) => {
    calls.push({ method, args, response: body });
    for (const look of lookers) look();
  });
  const callsOf = (method: string) => calls.filter((call) => call.method === method);
  return {
    ...slack,
    calls,
    callsOf,
    waitForCall: (method, after = 0) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          lookers.delete(look);
          reject(new Error(`No call of ${method} came within ${WAIT_MS} ms.`));
        }, WAIT_MS);
        const look = (): void => {
          const call = callsOf(method)[after];
          if (call === undefined) return;
          clearTimeout(timer);
          lookers.delete(look);
          resolve(call);
        };
        lookers.add(look);
        look();
      }),
  };
}

/** Waits until something about the workspace is so. */
export function until({ workspace }: TestSlack, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unwatch();
      reject(new Error(`It was not so within ${WAIT_MS} ms: ${isSo}`));
    }, WAIT_MS);
    const look = (): void => {
      if (!isSo()) return;
      clearTimeout(timer);
      unwatch();
      resolve();
    };
    const unwatch = workspace.watch(look);
    look();
  });
}

/** An event's envelope around a payload. */
export const eventEnvelope = (payload: Json): Envelope => ({
  type: 'events_api',
  payload,
  acceptsResponse: false,
});

/** Somebody mentions the bot in #hiring. */
export const mention = (text: string, channel = HIRING) =>
  ({ type: 'post', as: ANN, channel, text: `@Rolecall ${text}` }) as const;

/** So many channels, `C0` to `C…`, with Ann and the bot in each: Slack takes one message a second in a channel. */
export const manyChannels = (count: number): readonly Channel[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `C${at}`,
    name: `channel-${at}`,
    kind: 'channel',
    topic: '',
    memberIds: [ANN, APP.botUserId],
  }));
