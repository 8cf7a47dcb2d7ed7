import type { Json } from './model.ts';
import type { InspectedCall, InspectedDelivery, Inspection } from './page-protocol.ts';

/** Kept of each kind. */
const KEPT = 20;

/** Remembers the last things that happened, for whoever works on the app; newest first. */
export class Inspector {
  #deliveries: readonly InspectedDelivery[] = [];
  #calls: readonly InspectedCall[] = [];
  #answers: readonly Json[] = [];

  addDelivery(delivery: InspectedDelivery): void {
    this.#deliveries = [delivery, ...this.#deliveries].slice(0, KEPT);
  }

  addCall(call: InspectedCall): void {
    this.#calls = [call, ...this.#calls].slice(0, KEPT);
  }

  addAnswer(answer: Json): void {
    this.#answers = [answer, ...this.#answers].slice(0, KEPT);
  }

  inspect(): Inspection {
    return { deliveries: this.#deliveries, calls: this.#calls, answers: this.#answers };
  }
}
