import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import type { InspectedDelivery } from '../page-protocol.ts';
import { ACK_MS, type Delivery, type Envelope, type Receipt } from './delivery.ts';

/** An event that is not acknowledged is sent again soon, after a minute, and five minutes later. */
export const SLACK_RETRIES_MS: readonly number[] = [1_000, 60_000, 300_000];

interface DispatchSettings {
  readonly delivery: Delivery;
  readonly retriesMs: readonly number[];
  readonly onOutcome: (delivered: InspectedDelivery) => void;
  /** An event was given up. */
  readonly onLost: (envelope: Envelope, receipt: Receipt) => void;
}

/** Sends envelopes and keeps Slack's retry rule. */
export class Dispatcher {
  readonly #settings: DispatchSettings;
  readonly #stopped = new AbortController();

  constructor(settings: DispatchSettings) {
    this.#settings = settings;
    // Every event that waits for its retry listens: as many as there are, and not for long.
    setMaxListeners(0, this.#stopped.signal);
  }

  /** Sends an envelope once, which is all that a command or an interaction gets: a person waits for it. Never rejects. */
  async send(envelope: Envelope): Promise<Receipt> {
    const receipt = await this.#settings.delivery.send(envelope);
    this.#settings.onOutcome({
      at: new Date().toISOString(),
      type: envelope.type,
      payload: envelope.payload,
      outcome: describe(envelope, receipt),
    });
    return receipt;
  }

  /** Sends an event, again when it is not acknowledged. Never rejects. */
  async sendEvent(payload: Envelope['payload']): Promise<void> {
    const first: Envelope = { type: 'events_api', payload, acceptsResponse: false };
    let receipt = await this.send(first);
    for (const [at, delayMs] of this.#settings.retriesMs.entries()) {
      if (receipt.kind === 'acknowledged' || receipt.isFinal) return;
      const isOver = await sleep(delayMs, false, { signal: this.#stopped.signal }).catch(() => true);
      if (isOver) return;
      receipt = await this.send({ ...first, retry: { attempt: at + 1, reason: receipt.reason } });
    }
    if (receipt.kind !== 'acknowledged' && !receipt.isFinal) this.#settings.onLost(first, receipt);
  }

  /** No retries any more. */
  stop(): void {
    this.#stopped.abort();
  }
}

function describe({ retry }: Envelope, receipt: Receipt): string {
  const what =
    receipt.kind === 'acknowledged'
      ? `acknowledged in ${Math.round(receipt.afterMs)} ms`
      : receipt.reason === 'timeout'
        ? `not acknowledged within ${ACK_MS / 1000} s`
        : `not delivered (${receipt.reason})`;
  return retry === undefined ? what : `sent again (${retry.attempt}): ${what}`;
}
