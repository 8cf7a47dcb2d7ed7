/**
 * Lets work of several people run one piece after another, a piece of each person in turn. Between two pieces the
 * process does whatever else waits: acknowledgements go out while much is asked.
 */
export class FairTurns {
  /** What waits, by person, in the order of their turns. */
  readonly #lines = new Map<string, (() => void)[]>();
  #isRunning = false;

  /** Runs the work when its turn comes; with its result, or what it threw. */
  run<T>(person: string, work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const piece = (): void => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      };
      const line = this.#lines.get(person);
      if (line === undefined) this.#lines.set(person, [piece]);
      else line.push(piece);
      if (!this.#isRunning) this.#next();
    });
  }

  #next(): void {
    const [first] = this.#lines;
    this.#isRunning = first !== undefined;
    if (first === undefined) return;
    const [person, [piece, ...rest]] = first;
    this.#lines.delete(person);
    if (rest.length > 0) this.#lines.set(person, rest);
    setImmediate(() => {
      piece?.();
      this.#next();
    });
  }
}
