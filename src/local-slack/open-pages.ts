/** Kept; one that was opened before so many others is taken for a new one. */
const MAX_PAGES = 200;

/**
 * The pages that are open, each a client of its own: Slack sends what only one person sees to the clients that are open
 * and keeps it nowhere, so a page that is loaded anew does not have it.
 */
export class OpenPages {
  readonly #openedAt = new Map<string, string>();
  readonly #nextTs: () => string;

  constructor(nextTs: () => string) {
    this.#nextTs = nextTs;
  }

  /** When the page connected first, as a Slack timestamp, whoever looked through it since. */
  openedAt(page: string): string {
    const known = this.#openedAt.get(page);
    if (known !== undefined) return known;
    const now = this.#nextTs();
    this.#openedAt.set(page, now);
    const [oldest] = this.#openedAt.keys();
    if (this.#openedAt.size > MAX_PAGES && oldest !== undefined) this.#openedAt.delete(oldest);
    return now;
  }
}
