import { describe, expect, it } from 'vitest';

import { createClaims } from '../../src/slack/claims.ts';
import { openTestStore } from '../support/slack-app.ts';

const HOUR = 60 * 60 * 1000;

describe('claims', () => {
  it('are given once for a day, and not when one of several is taken', async () => {
    let now = 0;
    const store = await openTestStore();
    const claims = createClaims(store, () => now);
    expect(await claims.claim('event', 'post')).toBe(true);
    expect(await claims.claim('event')).toBe(false);
    expect(await claims.claim('another', 'post')).toBe(false);
    now = 23 * HOUR;
    expect(await claims.claim('event')).toBe(false);
    now = 48 * HOUR;
    await store.purge(now);
    expect(await claims.claim('event')).toBe(true);
  });

  it('are given once, whichever process asks first', async () => {
    const store = await openTestStore();
    const [one, other] = [createClaims(store, () => 0), createClaims(store, () => 0)];
    const given = await Promise.all([one.claim('event'), other.claim('event')]);
    expect(given.filter(Boolean)).toHaveLength(1);
  });

  it('are given once by this process while the store is down', async () => {
    const claims = createClaims({ claim: () => Promise.reject(new Error('down')) }, () => 0);
    expect(await claims.claim('event')).toBe(true);
    expect(await claims.claim('event')).toBe(false);
  });
});
