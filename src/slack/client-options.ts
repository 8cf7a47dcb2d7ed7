import type { FetchFunction, WebClientOptions } from '@slack/web-api';

/** A call that takes longer is given up; Slack answers in well under a second. */
const TIMEOUT_MS = 10_000;

/** `fetch` with a time limit also where the SDK sets none: the response addresses of commands. */
const fetchInTime: FetchFunction = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) });

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
    fetch: ownFetch ?? fetchInTime,
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
