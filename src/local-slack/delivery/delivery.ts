import type { Json } from '../model.ts';

/** What Slack sends to an app. */
export interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
  /** Whether the acknowledgement may carry a response: all but events. */
  readonly acceptsResponse: boolean;
  /** Of an event that was sent before: how often, and what went wrong. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What became of it. */
export type Receipt =
  | { readonly kind: 'acknowledged'; readonly payload: unknown; readonly afterMs: number }
  /** No acknowledgement in time, or none at all. */
  | {
      readonly kind: 'missed';
      readonly reason: 'timeout' | 'connection_failed' | 'http_error';
      /** The app asked not to be sent it again. */
      readonly isFinal?: boolean;
    };

/** A way to reach the app: Socket Mode, or signed requests over HTTP. */
export interface Delivery {
  /** Never rejects. */
  readonly send: (envelope: Envelope) => Promise<Receipt>;
  readonly isConnected: () => boolean;
}

/** Slack waits so long for an acknowledgement. */
export const ACK_MS = 3_000;
