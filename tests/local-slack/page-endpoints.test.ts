import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLocalSlack } from '../../src/local-slack/open-local-slack.ts';
import { ANN, APP, BEN, dmIdOf, HIRING } from '../../src/local-slack/residents.ts';
import { MANIFEST, openTestSlack, type TestSlack, TOKENS, until } from '../support/local-slack.ts';
import { openStream } from '../support/page-stream.ts';

let folder = '';
let slack: TestSlack;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-slack-'));
  await writeFile(join(folder, 'index.html'), '<title>Rolecall</title>');
  await writeFile(join(folder, 'app.js'), 'export {};');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  slack = await openTestSlack({ pageFolder: folder });
});
afterEach(() => slack.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A request with any headers and any path, also such as `fetch` would not send. */
function send(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(slack.url);
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
        // A stream does not end.
        if (response.headers['content-type'] === 'text/event-stream') done();
      });
      const done = (): void => {
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
        request.destroy();
      };
      response.on('end', done);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const hello = JSON.stringify({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
const act = (headers: Record<string, string> = {}, body = hello) =>
  send('/page/act', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
const host = () => new URL(slack.url).host;

describe('who may ask', () => {
  const PATHS = ['/', `/page/stream?as=${ANN}`, '/page/inspector', '/api/auth.test', '/respond/a'];

  it.each(PATHS)('is whoever names the machine itself: %s', async (path) => {
    const { port } = new URL(slack.url);
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
      expect((await send(path, { headers: { host: name } })).status).not.toBe(403);
    for (const name of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1.evil.example',
      'localhost.',
      '0.0.0.0',
    ])
      expect((await send(path, { headers: { host: name } })).status).toBe(403);
  });

  it.each(PATHS)('is no page of another origin: %s', async (path) => {
    const origins = ['https://evil.example', `https://${host()}`, 'http://127.0.0.1:1', 'null'];
    for (const origin of origins) expect((await send(path, { headers: { origin } })).status).toBe(403);
    expect((await send(path, { headers: { origin: `http://${host()}` } })).status).not.toBe(403);
  });

  it('cannot act from another page', async () => {
    expect((await act({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await act({ host: 'evil.example' })).status).toBe(403);
    // What a form of another page can send.
    expect((await act({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await act({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect(slack.workspace.messages).toEqual([]);
    expect((await act({ origin: `http://${host()}` })).status).toBe(200);
    expect(slack.workspace.messages).toHaveLength(1);
  });

  it('cannot show the page in a frame', async () => {
    expect((await send('/')).headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
});

describe("the app's own web page", () => {
  it('is not there, and not led to, until the app offers one', async () => {
    expect((await send('/page/of-app')).status).toBe(404);
    expect((await send(`/page/stream?as=${ANN}`)).body).not.toContain('appPage');
  });

  it('is made anew each time, and its link has the label that the app gives', async () => {
    let times = 0;
    slack.offerPage({ label: 'Look inside', html: async () => `<p>${++times}</p>` });
    expect((await send(`/page/stream?as=${ANN}`)).body).toContain('"appPage":"Look inside"');
    await send('/page/of-app');
    const { status, body, headers } = await send('/page/of-app');
    expect({ status, body }).toEqual({ status: 200, body: '<p>2</p>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
    });
  });

  it('is for this machine alone', async () => {
    slack.offerPage({ label: 'Look inside', html: async () => '<p>1</p>' });
    expect((await send('/page/of-app', { headers: { host: 'evil.example' } })).status).toBe(403);
  });
});

describe('an action', () => {
  it('is done', async () => {
    expect(await act()).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect(slack.workspace.messages).toMatchObject([{ text: 'hello', author: ANN }]);
  });

  it('that a person cannot do is told them', async () => {
    const body = hello.replace(ANN, 'U0NOBODY');
    expect(await act({}, body)).toMatchObject({
      status: 200,
      body: '{"ok":false,"error":"Nobody of that name is in this workspace."}',
    });
  });

  it.each([
    ['broken JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['an action that is none', '{"type":"dance"}'],
    ['an action that lacks something', `{"type":"post","as":"${ANN}"}`],
    ['a text of more than 12,000 characters', hello.replace('hello', 'x'.repeat(12_001))],
  ])('is refused when it is %s', async (_, body) => {
    const answer = await act({}, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Not an action'),
    });
  });

  it('is refused when it is larger than 200 KB, also without a length in its headers', async () => {
    const body = hello.replace('hello', 'x'.repeat(200_001));
    expect((await act({}, body)).status).toBe(413);
    expect((await act({ 'transfer-encoding': 'chunked' }, body)).status).toBe(413);
    expect((await act()).status).toBe(200);
  });

  it('is no GET', async () => {
    expect((await send('/page/act')).status).toBe(404);
  });

  it('that breaks off in the middle harms nothing', async () => {
    const socket = connectTcp({ host: '127.0.0.1', port: Number(new URL(slack.url).port) });
    const start = `POST /page/act HTTP/1.1\r\nHost: ${host()}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`;
    await new Promise<void>((resolve) => socket.write(start, () => resolve()));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.destroy();
    await closed;
    expect((await act()).status).toBe(200);
    expect(slack.workspace.notices).toEqual([]);
  });
});

describe('the stream', () => {
  it('tells how things are at once, and again when they have changed', async () => {
    const stream = await openStream(slack, ANN);
    expect((await stream.next()).messages).toEqual([]);
    await act();
    expect((await stream.next()).messages).toMatchObject([{ text: 'hello' }]);
    stream.close();
  });

  it('tells what comes together together', async () => {
    const stream = await openStream(slack, ANN);
    await stream.next();
    for (let at = 0; at < 50; at += 1)
      await slack.act({ type: 'post', as: ANN, channel: HIRING, text: `${at}` });
    let count = 0;
    for (let seen = 0; seen < 50; count += 1) seen = (await stream.next()).messages.length;
    expect(count).toBeLessThan(25);
    stream.close();
  });

  it.each(['', '?as=', '?as=U0NOBODY', `?as=${APP.botUserId}`, `?as[]=${BEN}`])(
    'for nobody that there is shows what the first person sees: %s',
    async (query) => {
      const { status, body } = await send(`/page/stream${query}`);
      expect([status, JSON.parse(body.replace(/^data: /, '')).me]).toEqual([200, ANN]);
    },
  );

  it('lets go of a page that has left', async () => {
    let watchers = 0;
    const { workspace } = slack;
    const watch = workspace.watch.bind(workspace);
    workspace.watch = (onChange) => {
      const unwatch = watch(onChange);
      watchers += 1;
      return () => {
        watchers -= 1;
        return unwatch();
      };
    };
    const stream = await openStream(slack, ANN);
    await stream.next();
    expect(watchers).toBe(1);
    stream.close();
    while (watchers > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(watchers).toBe(0);
  });

  it('heaps nothing up for a page that does not read: it gets the newest once it reads again', async () => {
    const { workspace } = slack;
    const say = (text: string) => workspace.post({ channel: HIRING, author: ANN, text });
    // More than lies between the two ends unread: some eight megabytes.
    for (let at = 0; at < 200; at += 1) say('x'.repeat(40_000));
    const socket = connectTcp({ host: '127.0.0.1', port: Number(new URL(slack.url).port) });
    socket.pause();
    const ask = `GET /page/stream?as=${ANN} HTTP/1.1\r\nHost: ${host()}\r\n\r\n`;
    await new Promise<void>((resolve) => socket.write(ask, () => resolve()));
    for (let at = 0; at < 6; at += 1) {
      // Longer than changes are gathered, so that each would be sent.
      await new Promise((resolve) => setTimeout(resolve, 30));
      say(`change ${at}`);
    }
    let snapshots = 0;
    await new Promise<void>((resolve) => {
      socket.setEncoding('utf8').on('data', (text: string) => {
        snapshots += text.split('data: {').length - 1;
        if (text.includes('change 5')) resolve();
      });
      socket.resume();
    });
    socket.destroy();
    expect(snapshots).toBeLessThan(4);
  });
});

describe('the files of the page', () => {
  it.each<[string, string, number, string]>([
    ['GET', '/', 200, '<title>Rolecall</title>'],
    ['GET', `/?as=${ANN}`, 200, '<title>Rolecall</title>'],
    ['GET', '/app.js', 200, 'export {};'],
    ['HEAD', '/', 200, ''],
    ['GET', '/nowhere.js', 404, 'Not found'],
    ['GET', '/../package.json', 404, 'Not found'],
    ['GET', '/%2e%2e/package.json', 404, 'Not found'],
    ['GET', '/..%2fpackage.json', 404, 'Not found'],
    ['GET', '/%', 404, 'Not found'],
    ['GET', '/%00', 404, 'Not found'],
    ['POST', '/', 405, 'Not allowed'],
    ['GET', '//', 400, '{"ok":false,"error":"That is no address."}'],
  ])('%s %s: %i', async (method, path, status, body) => {
    expect(await send(path, { method })).toMatchObject({ status, body });
    expect(slack.workspace.notices).toEqual([]);
  });

  it('say how to build the page where there is none', async () => {
    await slack.close();
    slack = await openTestSlack({ pageFolder: join(folder, 'nowhere') });
    expect(await send('/')).toMatchObject({ status: 503, body: expect.stringContaining('npm start') });
    expect((await act()).status).toBe(200);
  });
});

describe('the inspector', () => {
  it('shows the last calls, deliveries and answers', async () => {
    slack.addAnswer({ kind: 'comparison' });
    await slack.act({ type: 'post', as: ANN, channel: dmIdOf(ANN), text: 'hello' });
    await until(slack, () => slack.inspect().deliveries.length > 0);
    const { body } = await send('/page/inspector');
    expect(JSON.parse(body)).toMatchObject({
      answers: [{ kind: 'comparison' }],
      deliveries: [{ type: 'events_api', outcome: 'not delivered (connection_failed)' }],
      calls: [],
    });
  });
});

describe('the port', () => {
  it('that is taken is a clear error', async () => {
    const port = Number(new URL(slack.url).port);
    await expect(openLocalSlack({ ...TOKENS, port, manifest: MANIFEST })).rejects.toThrow(
      `Port ${port} is taken. Set PORT to another one`,
    );
  });

  it('is open on this machine alone', () => {
    expect(slack.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});
