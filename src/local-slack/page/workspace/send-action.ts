import type { Action, ActResult } from '../../page-protocol.ts';
import { object, objects, text } from './json.ts';

/** An action without who does it. */
export type Deed = Action extends infer A ? (A extends Action ? Omit<A, 'as'> : never) : never;

function readResult(value: unknown): ActResult | undefined {
  const result = object(value);
  if (result?.ok === false) return { ok: false, error: text(result.error) };
  if (result?.ok === true) return { ok: true, options: objects(result.options), note: text(result.note) };
  return undefined;
}

/** Tells the workspace what somebody does. Never rejects: what went wrong is a sentence in the result. */
export async function sendAction(as: string, deed: Deed): Promise<ActResult> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...deed, as }),
    });
    const result = readResult(await response.json().catch(() => undefined));
    return result ?? { ok: false, error: `The workspace did not take that (status ${response.status}).` };
  } catch {
    return { ok: false, error: 'The workspace does not answer. Is npm start still running?' };
  }
}
