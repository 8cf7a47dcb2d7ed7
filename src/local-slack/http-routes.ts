import type { IncomingMessage, ServerResponse } from 'node:http';

/** Small parts of HTTP that the Web API and the page share. */

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** A web page elsewhere could make a browser call us by a name of its own: only loopback's names are ours. */
export function isForUs({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return /^(localhost|127\.0\.0\.1|\[::1\])$/i.test(host);
}

/** A request that a page of another origin makes names it. */
export function isFromUs({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
