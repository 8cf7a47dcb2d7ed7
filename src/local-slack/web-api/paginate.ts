import * as z from 'zod';

import type { Json } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { fromForm } from './method.ts';

/** The arguments by which a method gives a list in parts. */
export const pageArgs = {
  limit: fromForm(z.number()).optional(),
  cursor: z.string().optional(),
};

interface PageArgs {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A part of a list, and what the response says of the next one. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly metadata: Json;
}

const PREFIX = 'at:';

/**
 * The part of a list that is asked for; `limits` are how many items come unless the call says so, and how many at most.
 * Throws `invalid_limit` or `invalid_cursor`.
 */
export function paginate<T>(
  all: readonly T[],
  { limit, cursor = '' }: PageArgs,
  limits: { readonly usual: number; readonly max: number },
): Part<T> {
  // Slack's own clients send 0 for "as many as usual".
  const count = limit === undefined || limit === 0 ? limits.usual : limit;
  if (!Number.isInteger(count) || count < 1 || count > limits.max) throw new SlackError('invalid_limit');
  const from = cursor === '' ? 0 : readCursor(cursor, all.length);
  const end = from + count;
  const hasMore = end < all.length;
  return {
    items: all.slice(from, end),
    hasMore,
    metadata: { next_cursor: hasMore ? writeCursor(end) : '' },
  };
}

/** Nobody but Slack reads a cursor. */
const writeCursor = (at: number): string => Buffer.from(`${PREFIX}${at}`).toString('base64');

function readCursor(cursor: string, max: number): number {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  const at = text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : Number.NaN;
  if (!Number.isInteger(at) || at < 0 || at > max) throw new SlackError('invalid_cursor');
  return at;
}
