export interface ExpiringMapOptions {
  /** The least recently set entry leaves when there are more. */
  readonly maxEntries: number;
  /** Milliseconds that an entry lives after it was set, at most. */
  readonly ttlMs: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A map in memory that forgets: entries past their time, and the oldest when it is full. */
export class ExpiringMap<Value> {
  readonly #options: ExpiringMapOptions;
  /** In the order of setting, so that the first are the oldest. */
  readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(options: ExpiringMapOptions) {
    this.#options = options;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry === undefined || entry.until <= this.#options.now() ? undefined : entry.value;
  }

  /** `ttlMs`: for an entry that is to live shorter than the others. */
  set(key: string, value: Value, ttlMs = this.#options.ttlMs): void {
    const { maxEntries, now } = this.#options;
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: now() + ttlMs });
    for (const [oldest, { until }] of this.#entries) {
      if (this.#entries.size <= maxEntries && until > now()) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  deleteWhere(isMeant: (value: Value) => boolean): void {
    for (const [key, { value }] of this.#entries) if (isMeant(value)) this.#entries.delete(key);
  }

  get size(): number {
    return this.#entries.size;
  }
}
