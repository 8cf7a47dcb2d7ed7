import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/observability/create-log.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { persist } from '../../src/slack/persist.ts';
import { refuse } from '../support/slack-fetch.ts';

/** Asks Slack who the bot is, which answers in turn; how often it was asked, what came of it and the pauses between. */
async function ask(...answers: readonly (() => Response)[]) {
  let asked = 0;
  const pauses: number[] = [];
  const lines: string[] = [];
  const fetch = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer?.() ?? Response.json({ ok: true });
  };
  const client = new WebClient('xoxb-test-token-000', clientOptions({ fetch }));
  const outcome = await persist(
    () => client.auth.test(),
    async (ms) => {
      pauses.push(ms);
    },
    createLog({ level: 'warn', write: (line) => lines.push(line) }),
  ).then(
    () => 'started',
    (error: Error) => error.message,
  );
  return { outcome, asked, pauses, lines };
}

const fine = () => Response.json({ ok: true });
const unreachable = (): Response => {
  throw new TypeError('fetch failed');
};
const limited = (seconds: string) => () =>
  new Response('', { status: 429, headers: { 'retry-after': seconds } });

describe('a start', () => {
  it.each<[string, () => Response]>([
    ['Slack is not reached', unreachable],
    ['Slack is down', () => new Response('', { status: 503 })],
    ['Slack fails', () => refuse('internal_error')],
    ['Slack asks for a pause', limited('1')],
  ])('is tried again when %s', async (_, answer) => {
    const { outcome, asked, pauses, lines } = await ask(answer, answer, fine);
    expect(outcome).toBe('started');
    expect(asked).toBe(3);
    expect(pauses).toEqual([1_000, 2_000]);
    expect(lines).toHaveLength(2);
  });

  it('waits as long as Slack asks', async () => {
    expect((await ask(limited('7'), fine)).pauses).toEqual([7_000]);
  });

  it('is given up after half a minute, with the last error', async () => {
    const { outcome, asked, pauses } = await ask(unreachable);
    expect(outcome).toContain('fetch failed');
    expect(asked).toBe(6);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
  });

  it.each(['invalid_auth', 'token_revoked', 'missing_scope'])('is not tried again after %s', async (code) => {
    expect(await ask(() => refuse(code))).toMatchObject({ asked: 1, pauses: [] });
  });

  it('does not wait for hours', async () => {
    expect((await ask(limited('3600'))).asked).toBe(1);
  });
});
