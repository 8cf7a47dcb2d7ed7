import { describe, expect, it } from 'vitest';

import { Health, MAX_SILENCE_MS } from '../../src/observability/health.ts';

function openHealth(transport: 'socket' | 'http') {
  const clock = { now: 0 };
  return { clock, health: new Health({ transport, now: () => clock.now }) };
}

describe('health', () => {
  it('answers with the store down, and says so', () => {
    const health = new Health({ transport: 'http', now: () => 0 });
    health.markReady();
    health.markStore(false);
    expect(health.report()).toMatchObject({ status: 'ok', store: 'down' });
    health.markStore(true);
    expect(health.report()).toMatchObject({ store: 'ok' });
  });

  it('is starting, then ok, then stopping', () => {
    const { health } = openHealth('socket');
    expect(health.report()).toEqual({
      status: 'starting',
      transport: 'socket',
      connected: false,
      lastFrameSeconds: null,
      store: 'ok',
    });
    health.markReady();
    health.markConnected(true);
    expect(health.report()).toMatchObject({ status: 'ok', connected: true });
    health.markStopping();
    expect(health.report().status).toBe('stopping');
  });

  it('is deaf when the socket has brought nothing for too long, though it calls itself connected', () => {
    const { clock, health } = openHealth('socket');
    health.markReady();
    health.markConnected(true);
    health.markFrame();
    clock.now = MAX_SILENCE_MS;
    expect(health.isDeaf()).toBe(false);
    clock.now = MAX_SILENCE_MS + 1;
    expect(health.isDeaf()).toBe(true);
    expect(health.report()).toMatchObject({ status: 'deaf', connected: true, lastFrameSeconds: 120 });
    health.markFrame();
    expect(health.isDeaf()).toBe(false);
  });

  it('over HTTP is not deaf when nobody asks', () => {
    const { clock, health } = openHealth('http');
    health.markReady();
    health.markFrame();
    clock.now = 10 * MAX_SILENCE_MS;
    expect(health.report().status).toBe('ok');
  });
});
