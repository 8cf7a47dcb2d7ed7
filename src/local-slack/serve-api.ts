import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from './model.ts';
import { parseJson } from './parse-json.ts';
import { sendJson } from './send-json.ts';
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
  { pathname, searchParams }: URL,
  { tokens, api, before, onCall }: ApiSettings,
): Promise<void> {
  const name = pathname.slice(API_PATH.length);
  let call: ApiCall = { method: name, token: undefined, args: {} };
  let answer: ApiResponse;
  try {
    call = await readCall(request, name, Object.fromEntries(searchParams));
    await before(name);
    answer = callMethod(call, tokens, api);
  } catch (error) {
    answer = refusalOf(asSlackError(error));
  }
  onCall(call, answer);
  const { body, retryAfterSeconds } = answer;
  if (body.error === 'request_too_large') sendJson(response, 413, body, { connection: 'close' });
  else if (retryAfterSeconds === undefined) sendJson(response, 200, body);
  else sendJson(response, 429, body, { 'retry-after': String(retryAfterSeconds) });
}

/** The statuses of what is refused at a response address, where it is not 400. */
const STATUSES: ReadonlyMap<string, number> = new Map([
  ['expired_url', 404],
  ['used_url', 404],
  ['request_too_large', 413],
]);

/** `POST /respond/KEY`: an app answers a command or an interaction. */
export async function serveResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  { api, before, onCall }: ApiSettings,
): Promise<void> {
  let call: ApiCall = { method: 'response_url', token: undefined, args: {} };
  try {
    call = { ...call, args: payloadOf(await readBody(request)) };
    await before(call.method);
    respond(api.tickets.takeResponse(pathname.slice(RESPONSE_PATH.length)), call.args, api);
    onCall(call, { body: { ok: true }, retryAfterSeconds: undefined });
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
  } catch (error) {
    const refusal = asSlackError(error);
    const answer = refusalOf(refusal);
    onCall(call, answer);
    sendJson(response, STATUSES.get(refusal.code) ?? 400, answer.body, { connection: 'close' });
  }
}

/** A form holds the message as JSON in its field `payload`. */
function payloadOf(body: Json): Json {
  if (typeof body.payload !== 'string') return body;
  const payload = parseJson(body.payload);
  if (typeof payload !== 'object' || payload === null) throw new SlackError('invalid_payload');
  return { ...payload };
}

/** A refusal; any other error is a bug of ours, and goes on. */
function asSlackError(error: unknown): SlackError {
  if (error instanceof SlackError) return error;
  throw error;
}
