import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';

import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import type { Health } from '../observability/health.ts';
import type { AnswerStatus } from '../observability/status-routes.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createRefusalLog } from './refusal-log.ts';
import { readBody, sortBody } from './request-body.ts';
import type { Transport } from './transport.ts';

export interface HttpSettings {
  readonly signingSecret: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly health: Health;
  /** For whoever watches the process, at the same port. */
  readonly answerStatus: AnswerStatus;
  readonly log: Log;
}

/** Where Slack sends events and commands; the manifest's request URL ends with it. */
const EVENTS_PATH = '/slack/events';

/** Slack's own rule; Bolt checks the past only, and a signature dated next year would be good until then. */
const MAX_SKEW_SECONDS = 5 * 60;

function isTimely({ headers }: IncomingMessage): boolean {
  const timestamp = String(headers['x-slack-request-timestamp'] ?? '');
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Date.now() / 1000 - Number(timestamp)) <= MAX_SKEW_SECONDS;
}

/** Milliseconds: strangers send headers and bodies as slowly as they may. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
/** Behind a proxy there are few. */
const MAX_CONNECTIONS = 1_000;

/** Answers without reading what else comes. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end(() => request.destroy());
}

const reply = (response: ServerResponse, status: number): void => {
  response.writeHead(status).end();
};

/** Signed requests over HTTP: `POST /slack/events` for Slack, status for whoever watches the process. */
export function createHttpTransport(settings: HttpSettings): Transport {
  const { signingSecret, host, port, health, answerStatus, log } = settings;
  const refusals = createRefusalLog(log);
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [EVENTS_PATH],
    logger: createBoltLogger(log),
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['x-slack-signature'] === undefined || !isTimely(request)) {
      refusals.note('without a signature, or with a timestamp more than five minutes off');
      return refuse(request, response, 401);
    }
    const body = await readBody(request);
    if (body === undefined) return refuse(request, response, 413);
    const kind = sortBody(body, request.headers['content-type']);
    if (kind === 'malformed') return reply(response, 400);
    // Only what Slack signed is a sign of Slack.
    if (kind === 'slack') response.on('finish', () => response.statusCode < 400 && health.markFrame());
    // As the receiver takes a body that was read before.
    receiver.requestListener(Object.assign(request, { rawBody: body }), response);
  }

  const listener: RequestListener = (request, response) => {
    const [path] = (request.url ?? '').split('?', 1);
    if (request.method === 'GET' && answerStatus(path ?? '', response)) return;
    if (path !== EVENTS_PATH || request.method !== 'POST') return reply(response, 404);
    receive(request, response).catch((error: unknown) => {
      log.error(describeError(error), 'a request failed');
      if (!response.headersSent) reply(response, 500);
    });
  };
  const server = createServer(LIMITS, listener);
  server.maxConnections = MAX_CONNECTIONS;

  return {
    receiver,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, () => {
          health.markConnected(true);
          const address = server.address();
          const taken = typeof address === 'object' && address !== null ? address.port : port;
          resolve(`http://${host}:${taken}${EVENTS_PATH}`);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        health.markConnected(false);
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
