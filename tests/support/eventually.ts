import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 9_000;
const LOOK_MS = 20;

/** Waits until something is so; fails the test when it takes too long. */
export async function eventually(isSo: () => boolean, what = String(isSo)): Promise<void> {
  const until = performance.now() + WAIT_MS;
  while (!isSo()) {
    if (performance.now() > until) throw new Error(`It was not so within ${WAIT_MS} ms: ${what}`);
    await sleep(LOOK_MS);
  }
}
