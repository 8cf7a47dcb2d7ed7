import type { Json } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { appMethods } from './app-methods.ts';
import { assistantMethods } from './assistant.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { historyMethods } from './history.ts';
import { type Api, checkScopes, type Method } from './method.ts';
import { permalinkMethods } from './permalink.ts';
import { reactionMethods } from './reactions.ts';
import { userMethods } from './users.ts';
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

const methods: Readonly<Record<string, Method>> = {
  ...appMethods,
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...historyMethods,
  ...permalinkMethods,
  ...reactionMethods,
  ...userMethods,
  ...viewMethods,
};

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
    // Of `api.test` Slack says what it was sent, and asks for no token.
    if (call.method === 'api.test') return { body: testOf(call.args), retryAfterSeconds: undefined };
    const method = Object.hasOwn(methods, call.method) ? methods[call.method] : undefined;
    if (method === undefined) throw new SlackError('unknown_method');
    checkToken(call.token, method, tokens);
    checkScopes(method.scopes, api);
    return { body: { ok: true, ...method.run(call.args, api) }, retryAfterSeconds: undefined };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return refusalOf(error);
  }
}

const testOf = (args: Json): Json =>
  args.error === undefined ? { ok: true, args } : { ok: false, error: args.error, args };

/** A refusal as Slack words it. */
export function refusalOf({ code, messages, retryAfterSeconds, details }: SlackError): ApiResponse {
  const places = messages.map((message) => message.replace(/^\[ERROR\] /, ''));
  const where = messages.length === 0 ? {} : { errors: places, response_metadata: { messages } };
  return { body: { ok: false, error: code, ...details, ...where }, retryAfterSeconds };
}

function checkToken(token: string | undefined, method: Method, { botToken, appToken }: Tokens): void {
  if (token === undefined || token === '') throw new SlackError('not_authed');
  if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth');
  if (token !== (method.token === 'bot' ? botToken : appToken))
    throw new SlackError('not_allowed_token_type');
}
