import { describe, expect, it } from 'vitest';

import { createClaims } from '../../src/slack/claims.ts';

const HOUR = 60 * 60 * 1000;

describe('claims', () => {
  it('are given once for a day, and not when one of several is taken', () => {
    let now = 0;
    const claims = createClaims(() => now);
    expect(claims.claim('event', 'post')).toBe(true);
    expect(claims.claim('event')).toBe(false);
    expect(claims.claim('another', 'post')).toBe(false);
    now = 23 * HOUR;
    expect(claims.claim('event')).toBe(false);
    now = 48 * HOUR;
    expect(claims.claim('event')).toBe(true);
  });
});
