import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

import { type ConnectedConfig, compose, type Service } from '../../src/compose.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { commandBody, directMessageEvent, eventBody, mentionEvent } from '../support/slack-bodies.ts';
import { openSlackLoopback, type SlackLoopback, signBody } from '../support/slack-loopback.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const FIVE_MINUTES = 5 * 60;

const open: { service?: Service; slack?: SlackLoopback } = {};

afterEach(async () => {
  await open.service?.stop();
  await open.slack?.close();
});

async function start(transport: 'socket' | 'http') {
  const slack = await openSlackLoopback();
  const lines: string[] = [];
  const base = {
    knowledgeFolder: fileURLToPath(new URL('../../knowledge', import.meta.url)),
    logLevel: 'info',
    slackApiUrl: slack.apiUrl,
    botToken: 'xoxb-loopback-token',
  } as const;
  const config: ConnectedConfig =
    transport === 'socket'
      ? { ...base, mode: 'socket', appToken: 'xapp-loopback-token' }
      : { ...base, mode: 'http', signingSecret: SECRET, host: '127.0.0.1', port: 0 };
  const service = await compose(config, createLog({ level: 'info', write: (line) => lines.push(line) }), {
    onDeaf: () => {},
  });
  Object.assign(open, { service, slack });
  await service.start();
  const address = /"address":"([^"]+)"/.exec(lines.join(''))?.[1] ?? '';
  return { slack, service, address, lines };
}

describe('over Socket Mode', () => {
  it('answers a command privately and a direct message in its thread', async () => {
    const { slack } = await start('socket');
    await slack.sendEnvelope(
      'slash_commands',
      commandBody('/cio-vs-cto', 'reporting line', { response_url: slack.responseUrl }),
    );
    const { args: answer } = await slack.waitForCall('respond');
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(answer.text).toContain('CIO vs CTO: reporting line');

    await slack.sendEnvelope(
      'events_api',
      eventBody(directMessageEvent('who does the cio report to?', { ts: '3.3' })),
    );
    const { args: post } = await slack.waitForCall('chat.postMessage');
    expect(post).toMatchObject({ channel: 'D1', thread_ts: '3.3' });
    expect(post.text).toContain('the documents disagree');
  });

  it('answers an event once though Slack delivers it again', async () => {
    const { slack } = await start('socket');
    const body = eventBody(mentionEvent('what is a CIO?'));
    await slack.sendEnvelope('events_api', body);
    await slack.sendEnvelope('events_api', body);
    await slack.sendEnvelope('events_api', eventBody(mentionEvent('what is a CTO?', { channel: 'C2' })));
    await slack.waitForCall('chat.postMessage');
    await open.service?.stop();
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(2);
  });

  it('delivers what is in flight before it has stopped', async () => {
    const { slack, service } = await start('socket');
    const release = slack.hold('chat.postMessage');
    await slack.sendEnvelope('events_api', eventBody(mentionEvent('what is a CIO?')));
    await slack.waitForCall('chat.postMessage');
    const stopped = service.stop();
    setTimeout(release, 200);
    expect(await stopped).toBe(true);
  });
});

describe('over signed HTTP', () => {
  async function post(address: string, body: string, headers: Record<string, string>) {
    const response = await fetch(address, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  }
  const json = { 'content-type': 'application/json' };
  const seconds = () => Math.floor(Date.now() / 1000);

  it('answers a signed event and a signed command', async () => {
    const { slack, address } = await start('http');
    const event = JSON.stringify(eventBody(mentionEvent('what is a CIO?', { ts: '4.4' })));
    expect(await post(address, event, { ...json, ...signBody(event, SECRET, seconds()) })).toMatchObject({
      status: 200,
    });
    expect((await slack.waitForCall('chat.postMessage')).args).toMatchObject({
      channel: 'C1',
      thread_ts: '4.4',
    });

    const fields = Object.entries(commandBody('/rolecall', 'help', { response_url: slack.responseUrl }));
    const form = new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signBody(form, SECRET, seconds()),
    };
    expect(await post(address, form, headers)).toMatchObject({ status: 200, text: '' });
    expect((await slack.waitForCall('respond')).args.text).toContain('/compare-roles');
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['a signature of another secret', (body) => signBody(body, 'f'.repeat(32), seconds())],
    ['a signature of another body', () => signBody('{}', SECRET, seconds())],
    ['a timestamp six minutes ago', (body) => signBody(body, SECRET, seconds() - FIVE_MINUTES - 60)],
    ['a timestamp six minutes ahead', (body) => signBody(body, SECRET, seconds() + FIVE_MINUTES + 60)],
    ['a timestamp a year ahead', (body) => signBody(body, SECRET, seconds() + 365 * 86_400)],
    [
      'a timestamp that is no number',
      (body) => ({ ...signBody(body, SECRET, seconds()), 'x-slack-request-timestamp': 'NaN' }),
    ],
  ])('refuses a request with %s', async (_, sign) => {
    const { slack, address } = await start('http');
    const body = JSON.stringify(eventBody(mentionEvent('what is a CIO?')));
    expect((await post(address, body, { ...json, ...sign(body) })).status).toBe(401);
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toEqual([]);
  });

  it('proves its address to Slack', async () => {
    const { address } = await start('http');
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect((await post(address, body, { ...json, ...signBody(body, SECRET, seconds()) })).text).toContain(
      'abc',
    );
  });

  it('tells its health, and has nothing else to show', async () => {
    const { address } = await start('http');
    const health = await fetch(new URL('/healthz', address));
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({
      status: 'ok',
      transport: 'http',
      connected: true,
      lastFrameSeconds: null,
    });
    expect((await fetch(new URL('/', address))).status).toBe(404);
    expect((await fetch(address)).status).toBe(404);
  });
});
