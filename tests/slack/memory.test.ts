import { describe, expect, it } from 'vitest';

import { createClaims } from '../../src/slack/claims.ts';
import { createConversations } from '../../src/slack/conversations.ts';
import { ExpiringMap } from '../../src/slack/expiring-map.ts';
import { InFlight } from '../../src/slack/in-flight.ts';
import { buildExplanation, buildHelp } from '../support/answers.ts';

const HOUR = 60 * 60 * 1000;

describe('ExpiringMap', () => {
  it('forgets an entry when its time is over', () => {
    let now = 0;
    const map = new ExpiringMap<string>({ maxEntries: 10, ttlMs: 100, now: () => now });
    map.set('a', 'x');
    now = 99;
    expect(map.get('a')).toBe('x');
    now = 100;
    expect(map.get('a')).toBeUndefined();
  });

  it('forgets the oldest when it is full, however many come', () => {
    const map = new ExpiringMap<number>({ maxEntries: 3, ttlMs: 100, now: () => 0 });
    for (let at = 0; at < 1_000; at += 1) map.set(`k${at}`, at);
    expect(map.size).toBe(3);
    expect(map.get('k999')).toBe(999);
    expect(map.get('k996')).toBeUndefined();
  });

  it('keeps an entry that was set again', () => {
    const map = new ExpiringMap<number>({ maxEntries: 2, ttlMs: 100, now: () => 0 });
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
  });
});

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

describe('conversations', () => {
  const place = { team: 'T1', channel: 'D1', thread: undefined, user: 'U1' };

  it('end half an hour after the last question', () => {
    let now = 0;
    const conversations = createConversations(() => now);
    conversations.remember(place, 'cto skills', buildExplanation());
    now = 29 * 60_000;
    expect(conversations.previous(place)).toBe('cto skills');
    now = 31 * 60_000;
    expect(conversations.previous(place)).toBeUndefined();
  });

  it('are not changed by asking for help, and never cross workspaces', () => {
    const conversations = createConversations(() => 0);
    conversations.remember(place, 'cto skills', buildExplanation());
    conversations.remember(place, 'help', buildHelp());
    expect(conversations.previous(place)).toBe('cto skills');
    expect(conversations.previous({ ...place, team: 'T2' })).toBeUndefined();
  });
});

describe('work in flight', () => {
  it('is waited for, and what it throws reaches its caller', async () => {
    const inFlight = new InFlight();
    let finish = (): void => {};
    const work = inFlight.track(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    const failing = inFlight.track(Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(inFlight.count).toBe(1);
    const settled = inFlight.settle(5_000);
    finish();
    await work;
    expect(await settled).toBe(true);
  });

  it('is given up when its time is over', async () => {
    const inFlight = new InFlight();
    void inFlight.track(new Promise(() => {}));
    expect(await inFlight.settle(20)).toBe(false);
  });
});
