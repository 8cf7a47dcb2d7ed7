/** How the process is: what `GET /healthz` and `/readyz` say and what the socket's watch looks at. */
export interface HealthReport {
  readonly status: 'ok' | 'starting' | 'stopping' | 'deaf' | 'revoked';
  readonly transport: 'socket' | 'http';
  readonly connected: boolean;
  /** Seconds since Slack was last heard; `null` when nothing came yet. */
  readonly lastFrameSeconds: number | null;
  /** Where what is remembered is kept; without it questions are answered all the same. */
  readonly store: 'ok' | 'down';
}

export interface HealthOptions {
  readonly transport: 'socket' | 'http';
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * A socket that brought nothing for this long is dead, whatever it says of itself: our own pings are answered every
 * five seconds while it lives. Longer than a reconnection with its pauses takes (up to a minute).
 */
export const MAX_SILENCE_MS = 120_000;

/** A socket is pinged every five seconds. */
const MAX_READY_SILENCE_MS = 60_000;

/** Keeps the little that health is judged by. */
export class Health {
  readonly #options: HealthOptions;
  #phase: 'starting' | 'ready' | 'stopping' = 'starting';
  #connected = false;
  #lastFrameAt: number | undefined;
  #hasStore = true;
  #isRevoked = false;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  markReady(): void {
    this.#phase = 'ready';
  }

  markStopping(): void {
    this.#phase = 'stopping';
  }

  markConnected(connected: boolean): void {
    this.#connected = connected;
  }

  /** Slack takes nothing of the app any more. */
  markRevoked(): void {
    this.#isRevoked = true;
  }

  markStore(isUp: boolean): void {
    this.#hasStore = isUp;
  }

  /** Slack was heard: a message, a ping, a pong, a request. */
  markFrame(): void {
    this.#lastFrameAt = this.#options.now();
  }

  /** Whether a socket that once spoke has been silent for too long. */
  isDeaf(): boolean {
    if (this.#options.transport === 'http' || this.#lastFrameAt === undefined) return false;
    return this.#options.now() - this.#lastFrameAt > MAX_SILENCE_MS;
  }

  /** Whether going on is of use: else only a new process helps. */
  isAlive(): boolean {
    return !this.#isRevoked && !this.isDeaf();
  }

  /** Whether questions reach it: it has started, and over a socket heard of Slack within a minute. */
  isReady(): boolean {
    if (this.#phase !== 'ready' || !this.isAlive()) return false;
    const isHeard =
      this.#lastFrameAt !== undefined && this.#options.now() - this.#lastFrameAt <= MAX_READY_SILENCE_MS;
    return this.#options.transport === 'http' || isHeard;
  }

  report(): HealthReport {
    const running = this.#isRevoked ? 'revoked' : this.isDeaf() ? 'deaf' : 'ok';
    return {
      status: this.#phase === 'ready' ? running : this.#phase,
      transport: this.#options.transport,
      connected: this.#connected,
      store: this.#hasStore ? 'ok' : 'down',
      lastFrameSeconds:
        this.#lastFrameAt === undefined ? null : Math.round((this.#options.now() - this.#lastFrameAt) / 1000),
    };
  }
}
