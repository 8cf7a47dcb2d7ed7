import { describe, expect, it } from 'vitest';

import { ExpiringMap } from '../../src/slack/expiring-map.ts';

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

  it('forgets what it is told to, and nothing else', () => {
    const map = new ExpiringMap<number>({ maxEntries: 2, ttlMs: 100, now: () => 0 });
    map.set('a', 1);
    map.set('b', 2);
    map.delete('a');
    map.delete('never there');
    expect([map.get('a'), map.get('b'), map.size]).toEqual([undefined, 2, 1]);
  });
});
