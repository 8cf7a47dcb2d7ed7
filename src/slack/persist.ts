import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { classifyRefusal, NOT_TAKEN } from './slack-refusal.ts';

/** Milliseconds before the second try and each further one: half a minute in all, then a supervisor takes over. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** A longer one is not waited for. */
const MAX_PAUSE_MS = 60_000;

/** Whether the same may succeed later: Slack is not reached, is busy, or fails. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof WebAPIRequestError ||
    (error instanceof WebAPIHTTPError && error.statusCode >= 500) ||
    (error instanceof WebAPIPlatformError && NOT_TAKEN.has(error.data.error))
  );
}

/** How long to wait for the next try; undefined where trying again is no use. */
function pauseAfter(error: unknown, tries: number): number | undefined {
  const planned = PAUSES_MS[tries];
  if (planned === undefined) return undefined;
  if (isPassing(error)) return planned;
  const refusal = classifyRefusal(error);
  if (refusal.kind !== 'rate_limited' || refusal.waitMs > MAX_PAUSE_MS) return undefined;
  return Math.max(planned, refusal.waitMs);
}

/** Does work that harms nobody when it is done again, until it succeeds or trying is no use: then with the last error. */
export async function persist<T>(
  work: () => Promise<T>,
  sleep: (ms: number) => Promise<void>,
  log: Log,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const waitMs = pauseAfter(error, tries);
      if (waitMs === undefined) throw error;
      const why = error instanceof Error ? error.message : String(error);
      log.warn({ waitMs, why }, 'Slack was not reached: trying again');
      await sleep(waitMs);
    }
  }
}
