import type { Json } from '../../src/local-slack/model.ts';
import { ANN, HIRING } from '../../src/local-slack/residents.ts';
import { type TestSlack, TOKENS } from './local-slack.ts';

interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text();
  const body: Json = text.startsWith('{') ? JSON.parse(text) : { text };
  return { status: response.status, headers: response.headers, body };
}

/** A request to the Web API as it is, without anything added. */
export async function requestApi(slack: TestSlack, path: string, init: RequestInit = {}): Promise<ApiAnswer> {
  return answerOf(await fetch(`${slack.apiUrl}${path}`, { method: 'POST', ...init }));
}

/** Calls a method with JSON, as the bot; `''` for no token. */
export function callApi(
  slack: TestSlack,
  method: string,
  args: Json = {},
  token: string = TOKENS.botToken,
): Promise<ApiAnswer> {
  return requestApi(slack, method, {
    body: JSON.stringify(args),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
  });
}

/** What the refusals of a table compare: `ok`, or the name of the refusal. */
export const outcomeOf = ({ body }: ApiAnswer): unknown => (body.ok === true ? 'ok' : body.error);

/** Answers at a response address. */
export async function respondAt(url: unknown, message: Json): Promise<ApiAnswer> {
  return answerOf(
    await fetch(String(url), {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { 'content-type': 'application/json' },
    }),
  );
}

/** What the app was sent last of a type, whether it listens or not. */
export function lastPayload(slack: TestSlack, type: string): Json {
  const found = slack.inspect().deliveries.find((delivery) => delivery.type === type);
  if (found === undefined) throw new Error(`Nothing of type ${type} was sent.`);
  return found.payload;
}

/** Somebody runs a command that no app hears: its payload, with a trigger and a response address. */
export async function runCommand(slack: TestSlack, as = ANN, channel = HIRING): Promise<Json> {
  await slack.act({ type: 'command', as, channel, command: '/rolecall', text: '' });
  return lastPayload(slack, 'slash_commands');
}
