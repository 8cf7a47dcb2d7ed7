import type { IncomingMessage } from 'node:http';

import type { Json } from '../model.ts';
import { parseJson } from '../parse-json.ts';
import { readText } from '../read-text.ts';
import { SlackError } from '../slack-error.ts';
import type { ApiCall } from './call-method.ts';

/** Four times the largest view that Slack takes. */
const MAX_BODY_BYTES = 1_000_000;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/**
 * The arguments of a request: of its address, a form or JSON; with the token from its header or among them, but never
 * from JSON. Throws SlackError.
 */
export async function readCall(request: IncomingMessage, method: string, query: Json): Promise<ApiCall> {
  const { token, ...args } = { ...query, ...(await readBody(request)) };
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const own = mediaTypeOf(request) === JSON_TYPE ? query.token : token;
  return { method, token: bearer ?? (typeof own === 'string' ? own : undefined), args };
}

/**
 * A body as an object; an empty one is `{}`. Throws `invalid_json`, `json_not_object`, `missing_post_type`,
 * `invalid_post_type` or `request_too_large`.
 */
export async function readBody(request: IncomingMessage): Promise<Json> {
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === undefined) throw new SlackError('request_too_large');
  if (body === '') return {};
  switch (mediaTypeOf(request)) {
    case FORM:
      return Object.fromEntries(new URLSearchParams(body));
    case JSON_TYPE:
      return readObject(body);
    case '':
      throw new SlackError('missing_post_type');
    default:
      throw new SlackError('invalid_post_type');
  }
}

function readObject(body: string): Json {
  const parsed = parseJson(body);
  if (parsed === undefined) throw new SlackError('invalid_json');
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new SlackError('json_not_object');
  return { ...parsed };
}

function mediaTypeOf({ headers }: IncomingMessage): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  return type.trim().toLowerCase();
}
