import { describe, expect, it } from 'vitest';

import { InFlight } from '../../src/slack/in-flight.ts';

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
