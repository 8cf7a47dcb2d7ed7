import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/** What became of a call that threw, as far as it matters for what to do next. */
export type Refusal =
  /** Slack refused the decoration; the same answer as plain text will do. */
  | { readonly kind: 'blocks'; readonly code: string }
  /** Slack asks for a pause, or fails, and has not taken the message. */
  | { readonly kind: 'rate_limited'; readonly waitMs: number }
  /** Slack will not take it, however often (no member, archived, revoked). */
  | { readonly kind: 'refused'; readonly code: string }
  /** A time-out, a reset, a 5xx: it may have been taken, so it is not sent again. */
  | { readonly kind: 'unknown' };

/** When Slack asks for a pause and doesn't say how long. */
const DEFAULT_PAUSE_MS = 5_000;

const MIN_PAUSE_MS = 1_000;

/** Milliseconds for the seconds that Slack asks for; a default for what is no number. */
const pauseOf = (seconds: number): number =>
  Number.isFinite(seconds) ? Math.max(MIN_PAUSE_MS, seconds * 1_000) : DEFAULT_PAUSE_MS;

/** Errors by which Slack says that it could not, and has not taken the message. */
export const NOT_TAKEN: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
]);

/** Errors by which Slack refuses blocks, or all that a message holds with them. */
const BLOCK_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Sorts what a Web API call threw. */
export function classifyRefusal(error: unknown): Refusal {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'rate_limited', waitMs: pauseOf(error.retryAfter) };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (BLOCK_REFUSALS.has(code)) return { kind: 'blocks', code };
    return NOT_TAKEN.has(code)
      ? { kind: 'rate_limited', waitMs: DEFAULT_PAUSE_MS }
      : { kind: 'refused', code };
  }
  // A 429 without a Retry-After has no class of its own in @slack/web-api 8.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain a valid timeout')) {
    return { kind: 'rate_limited', waitMs: DEFAULT_PAUSE_MS };
  }
  return { kind: 'unknown' };
}
