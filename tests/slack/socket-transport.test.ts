import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';

import { WebSocketServer } from 'ws';

import { createLog } from '../../src/observability/create-log.ts';
import { Health, MAX_SILENCE_MS } from '../../src/observability/health.ts';
import { createSocketTransport } from '../../src/slack/socket-transport.ts';
import type { Transport } from '../../src/slack/transport.ts';
import { openTestSlack, type TestSlack, TOKENS } from '../support/local-slack.ts';

const open: { transport?: Transport; slack?: TestSlack } = {};

afterEach(async () => {
  await open.transport?.stop();
  await open.slack?.close();
});

describe('the socket', () => {
  it('that falls silent is reported once, though it calls itself connected', async () => {
    const slack = await openTestSlack();
    const clock = { now: 0 };
    const health = new Health({ transport: 'socket', now: () => clock.now });
    let reports = 0;
    const deaf = new Promise<void>((resolve) => {
      const transport = createSocketTransport({
        appToken: TOKENS.appToken,
        slackApiUrl: slack.apiUrl,
        health,
        log: createLog({ level: 'silent' }),
        watchEveryMs: 10,
        onConnectionLost: () => {
          reports += 1;
          resolve();
        },
      });
      Object.assign(open, { transport, slack });
    });
    await open.transport?.start();
    expect(health.report()).toMatchObject({ connected: true, lastFrameSeconds: 0 });
    clock.now = MAX_SILENCE_MS + 1;
    await deaf;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reports).toBe(1);
    expect(health.report()).toMatchObject({ connected: true });
  });

  it('that opens and says no hello is given up', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const transport = createSocketTransport({
      appToken: TOKENS.appToken,
      fetch: async () => Response.json({ ok: true, url: `ws://127.0.0.1:${port}/` }),
      health: new Health({ transport: 'socket', now: () => 0 }),
      log: createLog({ level: 'silent' }),
      helloWithinMs: 200,
      onConnectionLost: () => {},
    });
    await expect(transport.start()).rejects.toThrow('no hello within 200 ms');
    await transport.stop();
    server.close();
  });
});
