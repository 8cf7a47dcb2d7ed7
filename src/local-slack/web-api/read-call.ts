import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';

import type { Json } from '../model.ts';
import { parseJson } from '../parse-json.ts';
import { SlackError } from '../slack-error.ts';
import type { ApiCall } from './call-method.ts';

/** The arguments of a request, a form or JSON, with the token from its header or among them. Throws SlackError. */
export async function readCall(request: IncomingMessage, method: string): Promise<ApiCall> {
  const { token, ...args } = await readBody(request);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return { method, token: bearer ?? (typeof token === 'string' ? token : undefined), args };
}

/** A body as an object. Throws `invalid_json`, `json_not_object` or `invalid_form_data`, as Slack calls it. */
export async function readBody(request: IncomingMessage): Promise<Json> {
  const body = await readText(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed = parseJson(body);
  if (parsed === undefined) throw new SlackError('invalid_json');
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new SlackError('json_not_object');
  return { ...parsed };
}
