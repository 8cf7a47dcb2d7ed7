/** Work that may be paused wherever it yields, so that it does not hold up a running process. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items handled between two pauses: a few milliseconds of work. */
const ITEMS_OF_A_STEP = 20;

/** Handles each item, with a pause now and then. */
export function* forEachInSteps<T>(items: readonly T[], handle: (item: T) => void): Steps<undefined> {
  for (let at = 0; at < items.length; at += ITEMS_OF_A_STEP) {
    for (const item of items.slice(at, at + ITEMS_OF_A_STEP)) handle(item);
    yield;
  }
  return undefined;
}
