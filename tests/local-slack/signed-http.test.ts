import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../src/local-slack/delivery/signed-http.ts';
import { ANN, APP, HIRING, TEAM } from '../../src/local-slack/residents.ts';
import {
  mention,
  openTestSlack,
  SIGNING_SECRET,
  type TestSlack,
  TOKENS,
  until,
} from '../support/local-slack.ts';
import { quietBolt } from '../support/quiet-bolt.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (response: ServerResponse, received: Received) => void;

let slack: TestSlack;
let received: Received[] = [];
let answer: Answer;
const ok: Answer = (response) => response.writeHead(200).end();
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

const app = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += String(chunk);
  });
  request.on('end', () => {
    const all = { headers: request.headers, body };
    received.push(all);
    answer(response, all);
  });
});

beforeEach(async () => {
  received = [];
  answer = ok;
  slack = await openTestSlack({ signingSecret: SIGNING_SECRET, retriesMs: [10, 20, 30] });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const address = app.address();
  slack.setRequestUrl(`http://127.0.0.1:${Object(address).port}/slack/events`);
});

afterEach(async () => {
  await slack.close();
  await new Promise<void>((resolve) => {
    app.close(() => resolve());
    app.closeAllConnections();
  });
});

const command = {
  type: 'command',
  as: ANN,
  channel: HIRING,
  command: '/rolecall',
  text: 'a & b',
} as const;
const shots = async (count: number) => {
  await until(slack, () => slack.inspect().deliveries.length >= count);
  return received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
};

describe('a request', () => {
  it('of an event is JSON, signed', async () => {
    await slack.act(mention('hello'));
    await shots(1);
    const { headers = {}, body = '' } = received[0] ?? {};
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toMatchObject({
      type: 'event_callback',
      event: { text: `<@${APP.botUserId}> hello` },
    });
    const timestamp = Number(headers['x-slack-request-timestamp']);
    expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(30);
    expect(headers).toMatchObject(signatureOf(body, SIGNING_SECRET, timestamp));
    expect(headers['x-slack-retry-num']).toBeUndefined();
  });

  it('of a command is a form', async () => {
    await slack.act(command);
    expect(received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toMatchObject({
      command: '/rolecall',
      text: 'a & b',
      user_id: ANN,
      user_name: 'ann',
      channel_id: HIRING,
      channel_name: 'hiring',
      team_id: TEAM.id,
      api_app_id: APP.id,
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/respond\/[0-9a-f-]{36}$/),
      trigger_id: expect.stringMatching(/^\d+\.\d+\./),
    });
  });

  it('of an interaction is a form that holds JSON', async () => {
    const payload = { type: 'block_actions', actions: [] };
    await slack.deliver({ type: 'interactive', payload, acceptsResponse: true });
    const form = new URLSearchParams(received[0]?.body);
    expect(JSON.parse(form.get('payload') ?? '')).toEqual(payload);
  });
});

describe('an event', () => {
  it.each<[string, Answer, string]>([
    ['an error of the app', status(500), 'http_error'],
    ['a refusal', status(404), 'http_error'],
    ['a connection that breaks', (response) => response.destroy(), 'connection_failed'],
  ])('comes three times more after %s', async (_, trouble, reason) => {
    answer = trouble;
    await slack.act(mention('hello'));
    expect(await shots(4)).toEqual([
      [undefined, undefined],
      ['1', reason],
      ['2', reason],
      ['3', reason],
    ]);
    await until(slack, () => slack.workspace.notices.some(({ kind }) => kind === 'undelivered'));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('comes again when nothing is said in time', async () => {
    await slack.close();
    slack = await openTestSlack({ signingSecret: SIGNING_SECRET, ackMs: 40, retriesMs: [1] });
    slack.setRequestUrl(`http://127.0.0.1:${Object(app.address()).port}/slack/events`);
    answer = () => {};
    await slack.act(mention('hello'));
    expect(await shots(2)).toEqual([
      [undefined, undefined],
      ['1', 'http_timeout'],
    ]);
  });

  it('comes no more once it is acknowledged', async () => {
    answer = (response, all) =>
      (all.headers['x-slack-retry-num'] === undefined ? status(503) : ok)(response, all);
    await slack.act(mention('hello'));
    await shots(2);
    await slack.act(mention('another'));
    await until(slack, () => slack.inspect().deliveries.length === 4);
    expect(received.map(({ body }) => JSON.parse(body).event.text)).toEqual([
      `<@${APP.botUserId}> hello`,
      `<@${APP.botUserId}> hello`,
      `<@${APP.botUserId}> another`,
      `<@${APP.botUserId}> another`,
    ]);
    expect(slack.workspace.notices).toEqual([]);
  });

  it('comes no more when the app, failing, says so', async () => {
    answer = status(500, { 'x-slack-no-retry': '1' });
    await slack.act(mention('hello'));
    await shots(1);
    // By the time that this one has come four times, the other would have come again.
    answer = status(500);
    await slack.act(mention('another'));
    const another = [undefined, '1', '2', '3'].map((attempt) => [`<@${APP.botUserId}> another`, attempt]);
    await shots(5);
    expect(
      received.map(({ headers, body }) => [JSON.parse(body).event.text, headers['x-slack-retry-num']]),
    ).toEqual([[`<@${APP.botUserId}> hello`, undefined], ...another]);
    await until(slack, () => slack.workspace.notices.length > 0);
    expect(slack.workspace.notices).toHaveLength(1);
  });

  it('is missed where the app has no address', async () => {
    const homeless = await openTestSlack({ signingSecret: SIGNING_SECRET });
    expect(await homeless.deliver({ type: 'events_api', payload: {}, acceptsResponse: false })).toEqual({
      kind: 'missed',
      reason: 'connection_failed',
    });
    await homeless.close();
  });
});

describe('a command', () => {
  it.each<[string, Answer, string]>([
    ['an error of the app', status(500), 'dispatch_failed'],
    ['a connection that breaks', (response) => response.destroy(), 'dispatch_failed'],
  ])('is told to have failed after %s, and comes once', async (_, trouble, error) => {
    answer = trouble;
    expect(await slack.act(command)).toEqual({
      ok: false,
      error: `/rolecall failed with the error “${error}”`,
    });
    expect(received).toHaveLength(1);
  });

  it.each<[string, string, readonly object[]]>([
    ['nothing', '', []],
    ['text', 'You said it.', [{ text: 'You said it.', visibleTo: ANN }]],
    ['a message', '{"text":"a","response_type":"in_channel"}', [{ text: 'a', visibleTo: undefined }]],
    ['something else', '{"a":1}', []],
  ])('is answered by an acknowledgement with %s', async (_, body, expected) => {
    answer = (response) => response.writeHead(200).end(body);
    expect(await slack.act(command)).toEqual({ ok: true });
    expect(slack.workspace.messages).toMatchObject(expected);
  });
});

describe('Bolt’s own receiver', () => {
  it('takes what is signed, and acknowledges with its answer', async () => {
    const { logger, clientOptions } = quietBolt(slack);
    const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logger });
    const bolt = new App({
      token: TOKENS.botToken,
      receiver,
      logger,
      clientOptions,
      convoStore: false,
      deferInitialization: true,
    });
    bolt.command('/rolecall', async ({ ack, command: { text } }) =>
      ack({ text, response_type: 'in_channel' }),
    );
    const heard = new Promise<unknown>((resolve) => {
      bolt.event('app_mention', async ({ event, context }) =>
        resolve([event.text, context.retryNum, context.retryReason]),
      );
    });
    await bolt.init();
    const server = await receiver.start({ host: '127.0.0.1', port: 0 });
    const address = `http://127.0.0.1:${Object(server.address()).port}/slack/events`;
    // As if the app had been down when the event came first.
    answer = (response, all) => {
      slack.setRequestUrl(address);
      status(502)(response, all);
    };
    await slack.act(mention('hello'));
    expect(await heard).toEqual([`<@${APP.botUserId}> hello`, 1, 'http_error']);
    expect(await slack.act(command)).toEqual({ ok: true });
    expect(slack.workspace.messages.at(-1)).toMatchObject({ text: 'a & b', visibleTo: undefined });
    server.closeAllConnections();
    await receiver.stop();
  });
});
