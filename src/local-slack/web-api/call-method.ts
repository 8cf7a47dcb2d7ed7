import type { Json } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { chatMethods } from './chat.ts';
import type { Api, Method } from './method.ts';
import { otherMethods } from './other-methods.ts';
import { viewMethods } from './views.ts';

/** The tokens that the workspace gave its app. */
export interface Tokens {
  readonly botToken: string;
  readonly appToken: string;
}

/** A call as it came. */
export interface ApiCall {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Json;
}

export const methods: Readonly<Record<string, Method>> = { ...otherMethods, ...chatMethods, ...viewMethods };

/** A response of the Web API. */
export interface ApiResponse {
  /** `{ok: true, …}`, or `{ok: false, error}` with Slack's name for the refusal. */
  readonly body: Json;
  /** Only when calls come too fast: the status is 429 then. */
  readonly retryAfterSeconds: number | undefined;
}

/** Slack's response to a call. */
export function callMethod(call: ApiCall, tokens: Tokens, api: Api): ApiResponse {
  try {
    const method = Object.hasOwn(methods, call.method) ? methods[call.method] : undefined;
    if (method === undefined) throw new SlackError('unknown_method');
    checkToken(call.token, method, tokens);
    checkScope(method, api);
    return { body: { ok: true, ...method.run(call.args, api) }, retryAfterSeconds: undefined };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return refusalOf(error);
  }
}

/** A refusal as Slack words it. */
export function refusalOf({ code, messages, retryAfterSeconds }: SlackError): ApiResponse {
  const details = messages.length === 0 ? {} : { response_metadata: { messages } };
  return { body: { ok: false, error: code, ...details }, retryAfterSeconds };
}

function checkToken(token: string | undefined, method: Method, { botToken, appToken }: Tokens): void {
  if (token === undefined || token === '') throw new SlackError('not_authed');
  if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth');
  if (token !== (method.token === 'bot' ? botToken : appToken))
    throw new SlackError('not_allowed_token_type');
}

function checkScope({ scopes }: Method, { manifest }: Api): void {
  if (scopes.length === 0 || scopes.some((scope) => manifest.scopes.includes(scope))) return;
  throw new SlackError('missing_scope', [`[ERROR] needed: ${scopes.join(' or ')}`]);
}
