import { createHmac } from 'node:crypto';

import { parseJson } from '../parse-json.ts';
import { ACK_MS, type Delivery, type Envelope, type Receipt } from './delivery.ts';

export interface HttpSettings {
  /** The app's request URL; on this machine. */
  readonly requestUrl: () => string | undefined;
  readonly signingSecret: string;
  readonly ackMs?: number;
}

/** With it an app that fails says that it does not want the event again. */
const NO_RETRY = 'x-slack-no-retry';

/** Signed requests over HTTP, as Slack sends them to a request URL. */
export function createSignedHttp({ requestUrl, signingSecret, ackMs = ACK_MS }: HttpSettings): Delivery {
  return {
    isConnected: () => requestUrl() !== undefined,
    send: async (envelope) => {
      const url = requestUrl();
      if (url === undefined) return { kind: 'missed', reason: 'connection_failed' };
      const { body, contentType } = encode(envelope);
      const startedAt = performance.now();
      try {
        const response = await fetch(url, {
          method: 'POST',
          body,
          headers: {
            'content-type': contentType,
            ...signatureOf(body, signingSecret, Math.floor(Date.now() / 1000)),
            ...retryHeaders(envelope),
          },
          signal: AbortSignal.timeout(ackMs),
        });
        const text = await response.text();
        if (!response.ok)
          return { kind: 'missed', reason: 'http_error', isFinal: response.headers.get(NO_RETRY) === '1' };
        return { kind: 'acknowledged', payload: parsePayload(text), afterMs: performance.now() - startedAt };
      } catch (error) {
        return missed(error);
      }
    },
  };
}

/** The headers by which Slack signs a body; the timestamp in seconds. */
export function signatureOf(body: string, secret: string, timestamp: number): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${hash}` };
}

/** Events are JSON, commands a form, interactions a form with JSON in it. */
function encode({ type, payload }: Envelope): { readonly body: string; readonly contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  if (type === 'interactive')
    return { body: String(new URLSearchParams({ payload: JSON.stringify(payload) })), contentType: form };
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  return { body: String(new URLSearchParams(fields)), contentType: form };
}

function retryHeaders({ retry }: Envelope): Record<string, string> {
  if (retry === undefined) return {};
  return { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': reasonOf(retry.reason) };
}

/** Slack's names for what went wrong over HTTP. */
const reasonOf = (reason: string): string => (reason === 'timeout' ? 'http_timeout' : reason);

function parsePayload(text: string): unknown {
  return text.trim() === '' ? undefined : (parseJson(text) ?? text);
}

function missed(error: unknown): Receipt {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return { kind: 'missed', reason: isLate ? 'timeout' : 'connection_failed' };
}
