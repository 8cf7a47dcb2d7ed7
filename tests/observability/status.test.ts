import { afterEach, describe, expect, it } from 'vitest';
import { Health } from '../../src/observability/health.ts';
import { createMetrics } from '../../src/observability/metrics.ts';
import { createStatusRoutes } from '../../src/observability/status-routes.ts';
import { openStatusServer, type StatusServer } from '../../src/observability/status-server.ts';

let server: StatusServer | undefined;
afterEach(() => server?.close());

async function open(transport: 'socket' | 'http' = 'socket') {
  const clock = { now: 0 };
  const health = new Health({ transport, now: () => clock.now });
  const metrics = createMetrics();
  server = await openStatusServer({ host: '127.0.0.1', port: 0 }, createStatusRoutes(health, metrics));
  const { url } = server;
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(new URL(path, url), { method });
    return { status: response.status, text: await response.text() };
  };
  const statuses = async () => [(await ask('healthz')).status, (await ask('readyz')).status];
  return { clock, health, metrics, ask, statuses };
}

describe('who watches the process', () => {
  it('sees it alive at once, and ready when Slack was heard', async () => {
    const { health, statuses } = await open();
    expect(await statuses()).toEqual([200, 503]);
    health.markReady();
    expect(await statuses()).toEqual([200, 503]);
    health.markFrame();
    expect(await statuses()).toEqual([200, 200]);
    health.markStore(false);
    expect(await statuses()).toEqual([200, 200]);
    health.markStopping();
    expect(await statuses()).toEqual([200, 503]);
  });

  it('sees that it is not ready after a minute of silence, and of no use after two', async () => {
    const { clock, health, statuses } = await open();
    health.markReady();
    health.markFrame();
    clock.now = 60_001;
    expect(await statuses()).toEqual([200, 503]);
    clock.now = 120_001;
    expect(await statuses()).toEqual([503, 503]);
  });

  it('over HTTP sees it ready when it listens, and of no use when its token is revoked', async () => {
    const { health, statuses, ask } = await open('http');
    health.markReady();
    expect(await statuses()).toEqual([200, 200]);
    health.markRevoked();
    expect(await statuses()).toEqual([503, 503]);
    expect(JSON.parse((await ask('healthz')).text)).toMatchObject({ status: 'revoked' });
  });

  it('reads what was counted, by Prometheus’ names', async () => {
    const { metrics, ask } = await open();
    metrics.answered('dm', 'explanation', 0.004);
    metrics.answered('dm', 'no_answer', 0.002);
    metrics.duplicate();
    metrics.refused();
    metrics.notTaken('rate_limited');
    const { text } = await ask('metrics');
    for (const line of [
      'rolecall_answer_seconds_count{surface="dm",kind="explanation"} 1',
      'rolecall_answer_seconds_bucket{le="0.0025",surface="dm",kind="no_answer"} 1',
      'rolecall_duplicates_total 1',
      'rolecall_refusals_total 1',
      'rolecall_not_taken_total{class="rate_limited"} 1',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(text).toContain(line);
  });

  it.each([
    ['/', 'GET'],
    ['/healthz', 'POST'],
    ['/../etc/passwd', 'GET'],
  ])('is shown nothing else: %s %s', async (path, method) => {
    const { ask } = await open();
    expect((await ask(path, method)).status).toBe(404);
  });
});
