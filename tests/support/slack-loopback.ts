import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

import { BOT_USER, type Body, TEAM } from './slack-bodies.ts';
import type { SlackCall } from './slack-fetch.ts';
import { readCall } from './slack-fetch.ts';

/** A Slack on this machine, as far as the app sees it: the Web API and Socket Mode. */
export interface SlackLoopback {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** For a command's `response_url`. */
  readonly responseUrl: string;
  readonly calls: readonly SlackCall[];
  /** Sends an envelope through the open socket and waits for its acknowledgement; the payload of that. */
  readonly sendEnvelope: (type: 'events_api' | 'slash_commands', payload: Body) => Promise<unknown>;
  /** The first call of a method, or the one `after` so many others of it; waits when it has not come yet. */
  readonly waitForCall: (method: string, after?: number) => Promise<SlackCall>;
  /** Lets calls of a method wait for their answer until the returned function is called. */
  readonly hold: (method: string) => () => void;
  readonly close: () => Promise<void>;
}

const WAIT_MS = 5_000;

/** Resolves with the value, or rejects with a sentence when it takes too long. */
async function inTime<T>(value: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${WAIT_MS} ms`)), WAIT_MS);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answerOf(method: string, origin: string): Body {
  if (method === 'auth.test')
    return { ok: true, user_id: BOT_USER, bot_id: 'BBOT', team_id: TEAM, user: 'rolecall' };
  if (method === 'apps.connections.open') {
    return { ok: true, url: `${origin.replace('http', 'ws')}/link/?ticket=secret` };
  }
  return { ok: true, ts: '1.1' };
}

async function toCall(request: IncomingMessage): Promise<SlackCall> {
  const body = await readText(request);
  return request.url === '/respond'
    ? { method: 'respond', args: Object(JSON.parse(body)) }
    : readCall(request.url ?? '', body);
}

/** Opens the loopback on a free port. */
export async function openSlackLoopback(): Promise<SlackLoopback> {
  const calls: SlackCall[] = [];
  const held = new Map<string, Promise<void>>();
  const waiting = new Set<() => void>();
  const acks = new Map<string, (payload: unknown) => void>();
  let socket: WebSocket | undefined;
  let serial = 0;

  const server = createServer(async (request, response) => {
    const call = await toCall(request);
    calls.push(call);
    for (const look of waiting) look();
    await held.get(call.method);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(call.method === 'respond' ? 'ok' : JSON.stringify(answerOf(call.method, origin)));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (opened) => {
    socket = opened;
    opened.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      acks.get(id)?.(payload);
    });
    opened.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  return {
    apiUrl: `${origin}/api/`,
    responseUrl: `${origin}/respond`,
    calls,
    sendEnvelope: (type, payload) => {
      serial += 1;
      const id = `envelope-${serial}`;
      const acked = new Promise<unknown>((resolve) => acks.set(id, resolve));
      socket?.send(
        JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' }),
      );
      return inTime(acked, `The acknowledgement of ${id}`);
    },
    waitForCall: (method, after = 0) => {
      const found = new Promise<SlackCall>((resolve) => {
        const look = (): void => {
          const call = calls.filter((each) => each.method === method)[after];
          if (call === undefined) return;
          waiting.delete(look);
          resolve(call);
        };
        waiting.add(look);
        look();
      });
      return inTime(found, `A call of ${method}`);
    },
    hold: (method) => {
      let release = (): void => {};
      held.set(
        method,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return release;
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The headers by which Slack signs a body; the timestamp in seconds. */
export function signBody(body: string, secret: string, timestamp: number): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${hash}` };
}
