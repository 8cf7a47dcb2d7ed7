import type { SlackError } from './slack-error.ts';

/** Trouble on purpose, for tests and demonstrations: what an app has to bear with the real Slack. */
export class Faults {
  readonly #held = new Map<string, Promise<void>>();
  readonly #refusals = new Map<string, SlackError[]>();

  /** Calls of a method wait, before anything is done, until the returned function is called. */
  hold(method: string): () => void {
    let release = (): void => {};
    this.#held.set(
      method,
      new Promise((resolve) => {
        release = () => {
          this.#held.delete(method);
          resolve();
        };
      }),
    );
    return () => release();
  }

  /** The next call of a method is refused; of several, one after the other. */
  refuseNext(method: string, refusal: SlackError): void {
    this.#refusals.set(method, [...(this.#refusals.get(method) ?? []), refusal]);
  }

  /** Waits where the method is held. Throws the SlackError that was asked for. */
  async before(method: string): Promise<void> {
    await this.#held.get(method);
    const [refusal, ...later] = this.#refusals.get(method) ?? [];
    this.#refusals.set(method, later);
    if (refusal !== undefined) throw refusal;
  }
}
