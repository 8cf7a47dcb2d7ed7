import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import {
  type Action,
  type ActResult,
  actionSchema,
  type Inspection,
  type Snapshot,
} from './page-protocol.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import { sendJson } from './send-json.ts';

/** A web page that the app offers beside what Slack shows. */
export interface AppPage {
  /** What the link to it says. */
  readonly label: string;
  /** A whole page, made anew each time. */
  readonly html: () => Promise<string>;
}

interface PageSettings {
  /** The built page; undefined where there is none to show, as in most tests. */
  readonly folder: string | undefined;
  /** `page` is one that is open, which is not sent what only one person saw before; undefined for all of it. */
  readonly snapshotFor: (user: string, page: string | undefined) => Snapshot;
  readonly act: (action: Action) => Promise<ActResult>;
  readonly inspect: () => Inspection;
  /** The app's own web page, as HTML; undefined where it offers none. */
  readonly appPage: () => AppPage | undefined;
  readonly watch: (onChange: () => void) => () => void;
}

/** Changes that come together are shown together, in milliseconds. */
const SETTLE_MS = 20;
/** Larger actions are no person's typing, in bytes. */
const MAX_BODY_BYTES = 200_000;

export type ServePage = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The web page and what it asks for. */
export function createPage(settings: PageSettings): ServePage {
  const { folder } = settings;
  const files = folder === undefined || !existsSync(folder) ? undefined : sirv(folder, { etag: true });
  return async (request, response, url) => {
    const { pathname } = url;
    // In a frame of another page somebody could be led to press what they do not see.
    response.setHeader('content-security-policy', "frame-ancestors 'none'");
    response.setHeader('x-content-type-options', 'nosniff');
    if (pathname === '/page/stream' && request.method === 'GET')
      return stream(response, url.searchParams, settings);
    if (pathname === '/page/inspector' && request.method === 'GET')
      return sendJson(response, 200, settings.inspect());
    if (pathname === '/page/of-app' && request.method === 'GET') return sendAppPage(response, settings);
    if (pathname === '/page/act' && request.method === 'POST') return takeAction(request, response, settings);
    const say = (status: number, text: string) =>
      void response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Not allowed');
    if (files === undefined) return say(503, 'The page is not built: run npm ci, then npm start.');
    return files(request, response, () => say(404, 'Not found'));
  };
}

async function sendAppPage(response: ServerResponse, { appPage }: PageSettings): Promise<void> {
  const page = appPage();
  if (page === undefined)
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  const html = await page.html();
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);
}

/** Sends the snapshot at once, and again whenever anything has changed, until the page leaves. */
function stream(
  response: ServerResponse,
  asked: URLSearchParams,
  { snapshotFor, watch }: PageSettings,
): void {
  const user = asked.get('as') ?? '';
  const page = asked.get('page') ?? undefined;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let timer: NodeJS.Timeout | undefined;
  const sendSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      send();
    }, SETTLE_MS);
  };
  let isBehind = false;
  const send = (): void => {
    // For a page that does not read nothing is heaped up: it gets the newest once it reads again.
    isBehind = response.writableNeedDrain;
    if (!isBehind) response.write(`data: ${JSON.stringify(snapshotFor(user, page))}\n\n`);
  };
  response.on('drain', () => isBehind && sendSoon());
  const unwatch = watch(sendSoon);
  response.on('close', () => {
    unwatch();
    clearTimeout(timer);
  });
  send();
}

async function takeAction(
  request: IncomingMessage,
  response: ServerResponse,
  { act }: PageSettings,
): Promise<void> {
  // JSON, which a form of another page cannot send.
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    return sendJson(response, 415, { ok: false, error: 'An action is JSON.' });
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === undefined)
    return sendJson(response, 413, { ok: false, error: 'That is too long.' }, { connection: 'close' });
  const action = actionSchema.safeParse(parseJson(body));
  if (!action.success) return sendJson(response, 400, { ok: false, error: describe(action.error) });
  return sendJson(response, 200, await act(action.data));
}

function describe({
  issues,
}: {
  readonly issues: readonly { path: PropertyKey[]; message: string }[];
}): string {
  return `Not an action: ${issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`;
}
