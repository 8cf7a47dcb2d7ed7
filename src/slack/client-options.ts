import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';

/** A call that takes longer is given up; Slack answers in well under a second. */
const TIMEOUT_MS = 10_000;

const SLACK_API = 'https://slack.com/api/';
/** Pauses that Slack asks for at a response address, and how long each may be. */
const MAX_PAUSES = 2;
const MAX_PAUSE_MS = 5_000;

/** `fetch` with a time limit also where the SDK sets none: the response addresses of commands. */
const fetchInTime: FetchFunction = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) });

/** At a response address a pause is waited for, for the SDK does not tell how long it is; and nothing leads elsewhere. */
function patientAtResponses(ask: FetchFunction, apiUrl: string): FetchFunction {
  return async (url, init) => {
    if (String(url).startsWith(apiUrl)) return ask(url, init);
    for (let pauses = 0; ; pauses += 1) {
      const response = await ask(url, { ...init, redirect: 'error' });
      const waitMs = Math.max(1, Number(response.headers.get('retry-after')) || 1) * 1_000;
      if (response.status !== 429 || pauses >= MAX_PAUSES || waitMs > MAX_PAUSE_MS) return response;
      await sleep(waitMs);
    }
  };
}

export interface ClientSettings {
  /** Another address of the Web API, ending in `/`; undefined for Slack's. */
  readonly slackApiUrl?: string | undefined;
  readonly fetch?: FetchFunction | undefined;
}

/**
 * Options of every Web API client that listeners use: nothing is retried, because a repeated post is a second answer;
 * a pause that Slack asks for is reported to the caller instead of stalling all channels.
 */
export function clientOptions({ slackApiUrl, fetch: ownFetch }: ClientSettings): WebClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    fetch: patientAtResponses(ownFetch ?? fetchInTime, slackApiUrl ?? SLACK_API),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

/**
 * Options of the client that asks for the socket's address. Asking again harms nobody; after about half a minute the
 * process gives up and its supervisor starts it anew. Left out, the SDK would retry 100 times.
 */
export function connectionClientOptions(settings: ClientSettings): WebClientOptions {
  return {
    ...clientOptions(settings),
    retryConfig: { retries: 5, factor: 2, minTimeout: 1_000, maxTimeout: 15_000, randomize: true },
  };
}
