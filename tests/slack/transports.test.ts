import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectedConfig, compose, type Service } from '../../src/compose.ts';
import { signatureOf } from '../../src/local-slack/delivery/signed-http.ts';
import type { LocalSlackSettings } from '../../src/local-slack/open-local-slack.ts';
import { ANN, APP, BEN, dmIdOf, HIRING } from '../../src/local-slack/residents.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { BASE_CONFIG } from '../support/base-config.ts';
import {
  eventEnvelope,
  manyChannels,
  mention,
  openTestSlack,
  SIGNING_SECRET,
  type TestSlack,
  TOKENS,
} from '../support/local-slack.ts';
import { eventBody, mentionEvent } from '../support/slack-bodies.ts';

const FIVE_MINUTES = 5 * 60;

const open: { service?: Service; slack?: TestSlack } = {};

async function closeAll(): Promise<void> {
  await open.service?.stop();
  await open.slack?.close();
}

async function start(transport: 'socket' | 'http', settings: Partial<LocalSlackSettings> = {}) {
  const slack = await openTestSlack({
    ...settings,
    ...(transport === 'http' ? { signingSecret: SIGNING_SECRET } : {}),
  });
  const base = {
    ...BASE_CONFIG,
    knowledgeFolder: fileURLToPath(new URL('../../knowledge', import.meta.url)),
    logLevel: 'info',
    slackApiUrl: slack.apiUrl,
    botToken: TOKENS.botToken,
  } as const;
  const config: ConnectedConfig =
    transport === 'socket'
      ? { ...base, mode: 'socket', appToken: TOKENS.appToken }
      : { ...base, mode: 'http', signingSecret: SIGNING_SECRET, host: '127.0.0.1', port: 0 };
  const service = await compose(config, createLog({ level: 'silent' }), { onConnectionLost: () => {} });
  Object.assign(open, { service, slack });
  const address = await service.start();
  if (transport === 'http') slack.setRequestUrl(address);
  return { slack, service, address };
}

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  afterEach(closeAll);

  it('answers a command privately, a direct message and a mention in their threads', async () => {
    const { slack } = await start(transport);
    const command = { type: 'command', as: ANN, channel: HIRING, command: '/cio-vs-cto' } as const;
    expect(await slack.act({ ...command, text: 'reporting line' })).toEqual({ ok: true });
    await slack.waitForCall('response_url');
    await slack.act({ type: 'post', as: BEN, channel: dmIdOf(BEN), text: 'who does the cio report to?' });
    await slack.waitForCall('chat.postMessage');
    await slack.act(mention('what is a CTO?'));
    await slack.waitForCall('chat.postMessage', 1);
    const { messages } = slack.workspace;
    const answers = messages.filter(({ author }) => author === APP.botUserId);
    expect(answers.map(({ channel, visibleTo }) => [channel, visibleTo])).toEqual([
      [HIRING, ANN],
      [dmIdOf(BEN), undefined],
      [HIRING, undefined],
    ]);
    expect(answers[0]?.text).toContain('CIO vs CTO: reporting line');
    expect(answers[1]?.text).toContain('the documents disagree');
    const asked = messages.filter(({ author }) => author !== APP.botUserId);
    expect(answers.map(({ threadTs }) => threadTs)).toEqual([undefined, asked[0]?.ts, asked[1]?.ts]);
    expect(slack.workspace.notices).toEqual([]);
  });

  it('answers an event once though Slack delivers it again', async () => {
    const { slack } = await start(transport);
    await slack.act(mention('what is a CIO?'));
    await slack.waitForCall('chat.postMessage');
    const { payload } = slack
      .inspect()
      .deliveries.find((delivery) => Object(delivery.payload.event).type === 'app_mention') ?? {
      payload: {},
    };
    await slack.deliver({ ...eventEnvelope(payload), retry: { attempt: 1, reason: 'timeout' } });
    await slack.act(mention('what is a CTO?'));
    await slack.waitForCall('chat.postMessage', 1);
    await open.service?.stop();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
  });

  it('delivers what is in flight before it has stopped', async () => {
    const { slack, service } = await start(transport);
    const { arrived, release } = slack.faults.hold('chat.postMessage');
    await slack.act(mention('what is a CIO?'));
    await arrived;
    const stopped = service.stop();
    setTimeout(release, 200);
    expect(await stopped).toBe(true);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('answers twenty mentions that come at once, each once and in its own thread', async () => {
    const channels = manyChannels(20);
    const { slack } = await start(transport, { channels });
    await Promise.all(channels.map(({ id }) => slack.act(mention('cto skills', id))));
    await slack.waitForCall('chat.postMessage', channels.length - 1);
    await open.service?.stop();
    const { messages, notices } = slack.workspace;
    const [questions, answers] = [false, true].map((isBot) =>
      messages.filter(({ author }) => (author === APP.botUserId) === isBot),
    );
    expect(answers?.map(({ threadTs }) => threadTs).sort()).toEqual(questions?.map(({ ts }) => ts).sort());
    expect(notices).toEqual([]);
  });

  it('fills the Home tab and suggests prompts when somebody opens the app', async () => {
    const { slack } = await start(transport);
    await slack.act({ type: 'open-app', as: ANN, tab: 'home' });
    await slack.waitForCall('views.publish');
    expect(slack.workspace.home(ANN)?.blocks.length).toBeGreaterThan(0);
    await slack.act({ type: 'open-app', as: ANN, tab: 'messages' });
    await slack.waitForCall('assistant.threads.setSuggestedPrompts');
    expect(slack.workspace.prompts(dmIdOf(ANN))?.prompts).toHaveLength(4);
  });
});

describe('over socket', () => {
  afterEach(closeAll);

  it('goes on answering after Slack asked for a new connection', async () => {
    const { slack } = await start('socket');
    const again = slack.callsOf('apps.connections.open').length;
    slack.refreshConnections();
    await slack.waitForCall('apps.connections.open', again);
    await slack.act(mention('what is a CIO?'));
    expect((await slack.waitForCall('chat.postMessage')).response.ok).toBe(true);
    // The SDK waits five seconds before it connects again.
  }, 20_000);
});

describe('over http', () => {
  let slack: TestSlack;
  let address = '';

  beforeAll(async () => {
    ({ slack, address } = await start('http'));
  });
  afterAll(closeAll);

  async function post(address: string, body: string, headers: Record<string, string>) {
    const response = await fetch(address, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  }
  const json = { 'content-type': 'application/json' };
  const seconds = () => Math.floor(Date.now() / 1000);

  it.each<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['a signature of another secret', (body) => signatureOf(body, 'f'.repeat(32), seconds())],
    ['a signature of another body', () => signatureOf('{}', SIGNING_SECRET, seconds())],
    [
      'a timestamp six minutes ago',
      (body) => signatureOf(body, SIGNING_SECRET, seconds() - FIVE_MINUTES - 60),
    ],
    [
      'a timestamp six minutes ahead',
      (body) => signatureOf(body, SIGNING_SECRET, seconds() + FIVE_MINUTES + 60),
    ],
    ['a timestamp a year ahead', (body) => signatureOf(body, SIGNING_SECRET, seconds() + 365 * 86_400)],
    [
      'a timestamp that is no number',
      (body) => ({ ...signatureOf(body, SIGNING_SECRET, seconds()), 'x-slack-request-timestamp': 'NaN' }),
    ],
  ])('refuses a request with %s', async (_, sign) => {
    const body = JSON.stringify(eventBody(mentionEvent('what is a CIO?')));
    expect((await post(address, body, { ...json, ...sign(body) })).status).toBe(401);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('tells its health, of which refused requests are no sign, and has nothing else to show', async () => {
    const health = await fetch(new URL('/healthz', address));
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({
      status: 'ok',
      transport: 'http',
      connected: true,
      lastFrameSeconds: null,
      store: 'ok',
    });
    expect((await fetch(new URL('/', address))).status).toBe(404);
    expect((await fetch(address)).status).toBe(404);
  });

  it.each([
    ['null', 'null', json],
    ['a list', '[]', json],
    ['cut JSON', '{"type":', json],
    ['a payload of null', 'payload=null', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])(
    'answers a signed body that is no request of Slack’s with 400, and goes on: %s',
    async (_, body, type) => {
      const answer = await post(address, body, { ...type, ...signatureOf(body, SIGNING_SECRET, seconds()) });
      expect(answer.status).toBe(400);
      expect(answer.text).toBe('');
      expect((await fetch(new URL('/healthz', address))).status).toBe(200);
    },
  );

  it('does not read a body that is too large, or that nobody signed', async () => {
    const body = 'x'.repeat(3 * 1024 * 1024);
    const large = post(address, body, { ...json, ...signatureOf(body, SIGNING_SECRET, seconds()) });
    expect(
      await large.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    expect(
      await post(address, body, json).then(
        ({ status }) => status,
        () => 401,
      ),
    ).toBe(401);
  });

  it('ends a connection whose headers come too slowly', { timeout: 15_000 }, async () => {
    const { port, hostname } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.resume();
    socket.write('POST /slack/events HTTP/1.1\r\nHost: x\r\n');
    const startedAt = performance.now();
    await once(socket, 'close');
    expect(performance.now() - startedAt).toBeLessThan(9_000);
  });

  it('proves its address to Slack', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const answer = await post(address, body, { ...json, ...signatureOf(body, SIGNING_SECRET, seconds()) });
    expect(answer.text).toContain('abc');
  });
});
