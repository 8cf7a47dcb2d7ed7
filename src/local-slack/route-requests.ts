import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { sendJson } from './send-json.ts';
import { API_PATH, type ApiSettings, RESPONSE_PATH, serveApi, serveResponse } from './serve-api.ts';
import type { ServePage } from './serve-page.ts';

interface Routes {
  readonly api: ApiSettings;
  readonly page: ServePage;
  /** A request broke the workspace itself; whoever sent it is told no more than that. */
  readonly onFailure: (error: Error) => void;
}

/** The Web API, response addresses and the page, for this machine and for no page of another origin. */
export function routeRequests({ api, page, onFailure }: Routes): RequestListener {
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isForUs(request)) return sendJson(response, 403, { ok: false, error: 'Only for this machine.' });
    if (!isFromUs(request)) return sendJson(response, 403, { ok: false, error: 'Not for other pages.' });
    const address = request.url ?? '/';
    if (!URL.canParse(address, BASE))
      return sendJson(response, 400, { ok: false, error: 'That is no address.' });
    const url = new URL(address, BASE);
    if (url.pathname.startsWith(API_PATH)) return serveApi(request, response, url, api);
    if (url.pathname.startsWith(RESPONSE_PATH)) return serveResponse(request, response, url, api);
    return page(request, response, url);
  };
  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      // Whoever asked has left in the middle of it: there is nobody to answer.
      if (request.destroyed && !request.complete) return;
      onFailure(error instanceof Error ? error : new Error(String(error)));
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'internal_error' });
      else response.end();
    });
  };
}

/** Requests name a path; which host and port it was is checked beside it. */
const BASE = 'http://127.0.0.1';

/** A web page elsewhere could make a browser call us by a name of its own: only loopback's names are ours. */
function isForUs({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return /^(localhost|127\.0\.0\.1|\[::1\])$/i.test(host);
}

/** A request that a page of another origin makes names it. */
function isFromUs({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
