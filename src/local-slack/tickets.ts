import { randomUUID } from 'node:crypto';

import type { Clock } from './clock.ts';
import { SlackError } from './slack-error.ts';

/** A trigger opens one modal, within so long. */
const TRIGGER_MS = 3_000;
/** A response address takes so many messages, for so long. */
const MAX_RESPONSES = 5;
const RESPONSE_MS = 30 * 60_000;
/** Kept; older ones are forgotten as if they had never been. */
const MAX_TICKETS = 5_000;

/** Where and to whom a response address answers. */
export interface ResponsePlace {
  readonly channel: string;
  readonly user: string;
  /** The message whose button was pressed: what `replace_original` and `delete_original` mean. */
  readonly original: string | undefined;
}

interface Trigger {
  readonly user: string;
  readonly givenAt: number;
  isSpent: boolean;
}

interface Response {
  readonly place: ResponsePlace;
  readonly givenAt: number;
  uses: number;
}

/** What an app is handed to answer with for a short while: trigger ids and response addresses. */
export class Tickets {
  readonly #clock: Clock;
  readonly #triggers = new Map<string, Trigger>();
  readonly #responses = new Map<string, Response>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  giveTrigger(id: string, user: string): void {
    this.#triggers.set(id, { user, givenAt: this.#clock.now(), isSpent: false });
    trim(this.#triggers);
  }

  /** The person for whom a view may be opened. Throws Slack's errors for an unknown, late or spent trigger. */
  takeTrigger(id: string): string {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) throw new SlackError('invalid_trigger_id');
    if (this.#clock.now() - trigger.givenAt > TRIGGER_MS) throw new SlackError('expired_trigger_id');
    if (trigger.isSpent) throw new SlackError('exchanged_trigger_id');
    trigger.isSpent = true;
    return trigger.user;
  }

  /** A key that nobody can guess, for the address: who knows it may write. */
  giveResponse(place: ResponsePlace): string {
    const key = randomUUID();
    this.#responses.set(key, { place, givenAt: this.#clock.now(), uses: 0 });
    trim(this.#responses);
    return key;
  }

  /** Throws `expired_url` or `used_url`. */
  takeResponse(key: string): ResponsePlace {
    const response = this.#responses.get(key);
    if (response === undefined || this.#clock.now() - response.givenAt > RESPONSE_MS)
      throw new SlackError('expired_url');
    if (response.uses >= MAX_RESPONSES) throw new SlackError('used_url');
    response.uses += 1;
    return response.place;
  }
}

function trim(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MAX_TICKETS && oldest !== undefined) map.delete(oldest);
}
