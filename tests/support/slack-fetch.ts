import type { FetchFunction } from '@slack/web-api';

/** A call that the app made to Slack. */
export interface SlackCall {
  /** `chat.postMessage`; `respond` for a command's response address. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What Slack says to a call; `undefined` for `{"ok":true}`. */
export type Reply = (call: SlackCall) => Response | undefined;

export const RESPONSE_URL = 'https://hooks.slack.test/commands/T1/1/secret';

/** Slack's refusal with an error name of its own. */
export const refuse = (error: string): Response => Response.json({ ok: false, error });

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Reads a call as the Web API gets it: form fields, whose nested values are JSON. */
export function readCall(url: string | URL, body: string): SlackCall {
  const address = String(url);
  if (address === RESPONSE_URL) return { method: 'respond', args: Object(JSON.parse(body)) };
  const fields = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
    name,
    /^[[{]/.test(value) ? parseValue(value) : value,
  ]);
  return { method: address.slice(address.lastIndexOf('/') + 1), args: Object.fromEntries(fields) };
}

/** A `fetch` that records the app's calls and answers them without a network. */
export function stubFetch(reply: Reply = () => undefined): {
  fetch: FetchFunction;
  calls: readonly SlackCall[];
} {
  const calls: SlackCall[] = [];
  return {
    calls,
    fetch: async (url, init) => {
      const call = readCall(url, typeof init?.body === 'string' ? init.body : '');
      calls.push(call);
      return reply(call) ?? (call.method === 'respond' ? new Response('ok') : Response.json({ ok: true }));
    },
  };
}
