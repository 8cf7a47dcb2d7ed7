import * as z from 'zod';

import { describeIssues } from '../block-kit/describe-issues.ts';
import type { Clock } from '../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { Json, Message } from '../model.ts';
import { parseJson } from '../parse-json.ts';
import type { RateLimit } from '../rate-limit.ts';
import { SlackError } from '../slack-error.ts';
import type { Tickets } from '../tickets.ts';
import type { Workspace } from '../workspace.ts';

/** What the methods of the Web API work on. */
export interface Api {
  readonly workspace: Workspace;
  readonly tickets: Tickets;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly rateLimit: RateLimit;
  /** A fresh address for Socket Mode, good for one connection. Throws where the app is reached over HTTP. */
  readonly socketAddress: () => string;
  /** The app posted, changed or deleted a message: whoever is subscribed to such events hears of it, itself too. */
  readonly onMessage: (change: MessageChange) => void;
}

export interface MessageChange {
  readonly kind: 'posted' | 'changed' | 'deleted';
  readonly message: Message;
  /** Before a change. */
  readonly previous?: Message;
}

export interface Method {
  /** Which token it takes. */
  readonly token: 'bot' | 'app';
  /** The bot scope that it needs, one of them. */
  readonly scopes: readonly string[];
  /** The response beside `ok`. Throws SlackError. */
  readonly run: (args: Json, api: Api) => Json;
}

/** A method whose arguments a schema reads. */
export function method<T>(
  { token = 'bot', scopes = [] }: Partial<Pick<Method, 'token' | 'scopes'>>,
  schema: z.ZodType<T>,
  run: (args: T, api: Api) => Json,
): Method {
  return {
    token,
    scopes,
    run: (args, api) => {
      const result = schema.safeParse(args);
      if (!result.success) throw new SlackError('invalid_arguments', describeIssues(result.error, args, ''));
      return run(result.data, api);
    },
  };
}

/** Throws `missing_scope` where the manifest has none of the scopes; none needed is enough. */
export function checkScopes(scopes: readonly string[], { manifest }: Api): void {
  if (scopes.length === 0 || scopes.some((scope) => manifest.scopes.includes(scope))) return;
  const provided = manifest.scopes.join(',');
  throw new SlackError('missing_scope', [], { details: { needed: scopes.join(','), provided } });
}

/** In a form, what is no text comes as JSON. */
export const fromForm = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (typeof value === 'string' ? (parseJson(value) ?? value) : value), schema);
