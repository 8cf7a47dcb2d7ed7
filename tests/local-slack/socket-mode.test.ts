import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/local-slack/delivery/delivery.ts';
import { ANN, APP, HIRING, TEAM } from '../../src/local-slack/residents.ts';
import { eventEnvelope, mention, openTestSlack, type TestSlack, until } from '../support/local-slack.ts';
import { openStream } from '../support/page-stream.ts';
import { openBolt } from '../support/quiet-bolt.ts';
import { connect, openSocket, type RawSocket, socketAddress } from '../support/raw-socket.ts';

const command: Envelope = { type: 'slash_commands', payload: { command: '/a' }, acceptsResponse: true };
const event = eventEnvelope({ type: 'event_callback', event: { type: 'app_mention' } });
let slack: TestSlack;

beforeEach(async () => {
  slack = await openTestSlack({ retriesMs: [10, 20, 30] });
});
afterEach(() => slack.close());

/** Slack with less patience than three seconds, for what is never acknowledged. */
async function losePatience(): Promise<void> {
  await slack.close();
  slack = await openTestSlack({ ackMs: 40, retriesMs: [10, 20, 30] });
}

const isConnected = async (): Promise<boolean> => {
  const stream = await openStream(slack, ANN);
  const snapshot = await stream.next();
  stream.close();
  return snapshot.isConnected;
};

describe('a connection', () => {
  it('is greeted with how many there are', async () => {
    const first = openSocket(await socketAddress(slack));
    expect(await first.next()).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: APP.id },
      debug_info: { approximate_connection_time: expect.any(Number) },
    });
    const second = openSocket(await socketAddress(slack));
    expect(await second.next()).toMatchObject({ type: 'hello', num_connections: 2 });
  });

  it('is shown to people, and that it is gone', async () => {
    expect(await isConnected()).toBe(false);
    const { socket, closed } = await connect(slack);
    expect(await isConnected()).toBe(true);
    const left = new Promise<void>((resolve) => slack.workspace.watch(() => resolve()));
    socket.close();
    await Promise.all([closed, left]);
    expect(await isConnected()).toBe(false);
  });

  it.each<[string, (address: string) => string]>([
    ['a ticket that nobody was given', (address) => address.replace(/ticket=.*/, 'ticket=mine')],
    ['no ticket', (address) => address.replace(/\?.*/, '')],
    ['another path', (address) => address.replace('/link/', '/elsewhere/')],
  ])('is refused with %s', async (_, change) => {
    const raw = openSocket(change(await socketAddress(slack)));
    await raw.closed;
    expect(raw.unread()).toEqual([]);
  });

  it('takes a ticket once', async () => {
    const address = await socketAddress(slack);
    expect(await openSocket(address).next()).toMatchObject({ type: 'hello' });
    const second = openSocket(address);
    await second.closed;
    expect(second.unread()).toEqual([]);
  });

  it('is one of ten at most; one more is told so and closed, and the others stay', async () => {
    const ten: RawSocket[] = [];
    for (let at = 0; at < 10; at += 1) ten.push(await connect(slack));
    const eleventh = openSocket(await socketAddress(slack));
    expect(await eleventh.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    await eleventh.closed;
    const sent = Array.from({ length: 10 }, () => slack.deliver(command));
    for (const raw of ten) raw.acknowledge(await raw.next());
    expect((await Promise.all(sent)).map(({ kind }) => kind)).toEqual(Array(10).fill('acknowledged'));
    ten[0]?.socket.close();
    await ten[0]?.closed;
    expect(await openSocket(await socketAddress(slack)).next()).toMatchObject({ type: 'hello' });
  });

  it('is asked to come back before it is closed, and gets nothing in between', async () => {
    const old = await connect(slack);
    slack.refreshConnections();
    expect(await old.next()).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    expect(await slack.deliver(command)).toEqual({ kind: 'missed', reason: 'connection_failed' });
    const fresh = await connect(slack);
    const sent = slack.deliver(command);
    fresh.acknowledge(await fresh.next());
    expect(await sent).toMatchObject({ kind: 'acknowledged' });
    expect(old.unread()).toEqual([]);
  });

  it('ends when it sends a frame of more than a megabyte', async () => {
    const { socket, closed } = await connect(slack);
    socket.send('x'.repeat(1_000_001));
    await closed;
    expect(await slack.deliver(command)).toMatchObject({ kind: 'missed' });
  });

  it('ends with the workspace', async () => {
    const { closed } = await connect(slack);
    await slack.close();
    await closed;
  });
});

describe('an envelope', () => {
  it.each<[string, Envelope, object]>([
    [
      'of an event',
      event,
      { type: 'events_api', accepts_response_payload: false, retry_attempt: 0, retry_reason: '' },
    ],
    [
      'of an event that comes again',
      { ...event, retry: { attempt: 2, reason: 'timeout' } },
      { type: 'events_api', retry_attempt: 2, retry_reason: 'timeout' },
    ],
    ['of a command', command, { type: 'slash_commands', accepts_response_payload: true }],
    [
      'of an interaction',
      { ...command, type: 'interactive' },
      { type: 'interactive', accepts_response_payload: true },
    ],
  ])('%s looks as Slack’s', async (_, envelope, expected) => {
    const raw = await connect(slack);
    const sent = slack.deliver(envelope);
    const frame = await raw.next();
    expect(frame).toMatchObject({ ...expected, payload: envelope.payload });
    expect(frame.envelope_id).toMatch(/^[0-9a-f-]{36}$/);
    expect('retry_attempt' in frame).toBe(envelope.type === 'events_api');
    raw.acknowledge(frame, { text: 'a' });
    expect(await sent).toEqual({ kind: 'acknowledged', payload: { text: 'a' }, afterMs: expect.any(Number) });
  });

  it('is missed when it is acknowledged too late, which harms nothing', async () => {
    await losePatience();
    const raw = await connect(slack);
    const sent = slack.deliver(command);
    const frame = await raw.next();
    expect(await sent).toEqual({ kind: 'missed', reason: 'timeout' });
    raw.acknowledge(frame);
    const again = slack.deliver(command);
    expect(await raw.next()).toMatchObject({ payload: command.payload });
    expect(await again).toMatchObject({ kind: 'missed' });
  });

  it('is missed when its connection is lost', async () => {
    const raw = await connect(slack);
    const sent = slack.deliver(command);
    await raw.next();
    raw.socket.terminate();
    expect(await sent).toEqual({ kind: 'missed', reason: 'connection_failed' });
  });

  it('is missed where nobody is connected', async () => {
    expect(await slack.deliver(command)).toEqual({ kind: 'missed', reason: 'connection_failed' });
  });

  it.each(['no JSON', '[]', '{}', '{"envelope_id":7}', '{"envelope_id":"another"}'])(
    'is not acknowledged by %s',
    async (text) => {
      await losePatience();
      const raw = await connect(slack);
      const sent = slack.deliver(command);
      await raw.next();
      raw.socket.send(text);
      expect(await sent).toEqual({ kind: 'missed', reason: 'timeout' });
    },
  );
});

describe('an event that is not acknowledged', () => {
  it('comes three times more, with how often and why, and is then reported', async () => {
    await losePatience();
    const raw = await connect(slack);
    await slack.act(mention('hello'));
    const frames = [await raw.next(), await raw.next(), await raw.next(), await raw.next()];
    expect(frames.map(({ retry_attempt: attempt, retry_reason: reason }) => [attempt, reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(frames.map(({ payload }) => Object(payload).event_id)).size).toBe(1);
    expect(new Set(frames.map(({ envelope_id: id }) => id)).size).toBe(4);
    await until(slack, () => slack.workspace.notices.some(({ kind }) => kind === 'undelivered'));
    expect(slack.workspace.notices.at(-1)?.text).toContain('app_mention');
    expect(raw.unread()).toEqual([]);
  });

  it('comes over the next connection when its own was lost, and no more once it is acknowledged', async () => {
    const first = await connect(slack);
    await slack.act(mention('hello'));
    await first.next();
    const second = await connect(slack);
    first.socket.terminate();
    const again = await second.next();
    expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
    second.acknowledge(again);
    await slack.act(mention('another'));
    expect(await second.next()).toMatchObject({ retry_attempt: 0 });
    expect(slack.workspace.notices).toEqual([]);
  });

  it('waits with however many others, and Node warns of no leak', async () => {
    const warnings: string[] = [];
    const keep = ({ message }: Error): void => void warnings.push(message);
    process.on('warning', keep);
    for (let count = 0; count < 30; count += 1) await slack.act(mention('hello'));
    await until(slack, () => slack.workspace.notices.length > 0);
    process.off('warning', keep);
    expect(warnings).toEqual([]);
  });

  it('is a command or an interaction: it comes once, for a person waits', async () => {
    await losePatience();
    const raw = await connect(slack);
    const act = {
      type: 'command',
      as: ANN,
      channel: HIRING,
      command: '/rolecall',
      text: 'a',
    } as const;
    expect(await slack.act(act)).toEqual({
      ok: false,
      error: '/rolecall failed with the error “operation_timeout”',
    });
    await raw.next();
    expect(raw.unread()).toEqual([]);
  });
});

describe('Bolt’s own receiver', () => {
  it('connects, hears and acknowledges', async () => {
    let hear = (_: unknown): void => {};
    const heard = new Promise<unknown>((resolve) => {
      hear = resolve;
    });
    const app = await openBolt(slack, (bolt) => {
      bolt.command('/rolecall', async ({ ack, command: { text } }) => ack(`You said ${text}.`));
      bolt.event('app_mention', async ({ event: { text }, body, context }) =>
        hear({ text, team: body.team_id, botUserId: context.botUserId, retry: context.retryNum }),
      );
    });
    const act = {
      type: 'command',
      as: ANN,
      channel: HIRING,
      command: '/rolecall',
      text: 'cto',
    } as const;
    expect(await slack.act(act)).toEqual({ ok: true });
    expect(slack.workspace.messages).toMatchObject([{ text: 'You said cto.', visibleTo: ANN }]);
    await slack.act(mention('hello'));
    expect(await heard).toEqual({
      text: `<@${APP.botUserId}> hello`,
      team: TEAM.id,
      botUserId: APP.botUserId,
      retry: 0,
    });
    await until(slack, () => slack.inspect().deliveries.length === 2);
    expect(slack.inspect().deliveries.map(({ outcome }) => outcome)).toEqual([
      expect.stringMatching(/^acknowledged in \d+ ms$/),
      expect.stringMatching(/^acknowledged in \d+ ms$/),
    ]);
    await app.stop();
  });
});
