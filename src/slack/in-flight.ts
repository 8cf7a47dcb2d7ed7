/** Counts the work that goes on, so that stopping can wait for it. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  /** Counts the work until it ends; its outcome is the caller's. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    try {
      return await work;
    } finally {
      this.#work.delete(work);
    }
  }

  get count(): number {
    return this.#work.size;
  }

  /** Waits until nothing goes on, `timeoutMs` at most. Whether nothing was left. */
  async settle(timeoutMs: number): Promise<boolean> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const timedOut = new Promise<void>((resolve) =>
      deadline.signal.addEventListener('abort', () => resolve()),
    );
    while (this.#work.size > 0 && !deadline.signal.aborted) {
      await Promise.race([Promise.allSettled(this.#work), timedOut]);
    }
    clearTimeout(timer);
    return this.#work.size === 0;
  }
}
