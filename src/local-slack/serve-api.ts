import type { IncomingMessage, ServerResponse } from 'node:http';

import { sendJson } from './http-routes.ts';
import { SlackError } from './slack-error.ts';
import { type ApiCall, type ApiResponse, callMethod, refusalOf, type Tokens } from './web-api/call-method.ts';
import type { Api } from './web-api/method.ts';
import { readBody, readCall } from './web-api/read-call.ts';
import { respond } from './web-api/respond.ts';

export const API_PATH = '/api/';
export const RESPONSE_PATH = '/respond/';

export interface ApiSettings {
  readonly tokens: Tokens;
  readonly api: Api;
  readonly before: (method: string) => Promise<void>;
  /** After each call, with its arguments (no token among them) and the response. */
  readonly onCall: (call: ApiCall, response: ApiResponse) => void;
}

/** `POST /api/chat.postMessage`, and all other methods. */
export async function serveApi(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { tokens, api, before, onCall }: ApiSettings,
): Promise<void> {
  const name = path.slice(API_PATH.length);
  let call: ApiCall = { method: name, token: undefined, args: {} };
  let answer: ApiResponse;
  try {
    call = await readCall(request, name);
    await before(name);
    answer = callMethod(call, tokens, api);
  } catch (error) {
    answer = refusalOf(asSlackError(error));
  }
  onCall(call, answer);
  const { body, retryAfterSeconds } = answer;
  if (retryAfterSeconds === undefined) sendJson(response, 200, body);
  else sendJson(response, 429, body, { 'retry-after': String(retryAfterSeconds) });
}

/** `POST /respond/KEY`: an app answers a command or an interaction. */
export async function serveResponse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { api, before, onCall }: ApiSettings,
): Promise<void> {
  const call: ApiCall = { method: 'response_url', token: undefined, args: {} };
  try {
    const args = await readBody(request);
    await before(call.method);
    respond(path.slice(RESPONSE_PATH.length), args, api);
    onCall({ ...call, args }, { body: { ok: true }, retryAfterSeconds: undefined });
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
  } catch (error) {
    const refusal = asSlackError(error);
    const answer = refusalOf(refusal);
    onCall(call, answer);
    const isGone = refusal.code === 'expired_url' || refusal.code === 'used_url';
    sendJson(response, isGone ? 404 : 400, answer.body);
  }
}

/** A refusal; any other error is a bug of ours, and goes on. */
function asSlackError(error: unknown): SlackError {
  if (error instanceof SlackError) return error;
  throw error;
}
