import type { Receiver } from '@slack/bolt';

/** The way by which Slack reaches us. */
export interface Transport {
  /** For Bolt; it is started and stopped through the transport alone. */
  readonly receiver: Receiver;
  /** Resolves when Slack can reach us, with the address to tell people. */
  readonly start: () => Promise<string>;
  /** Takes nothing new; what came before goes on. */
  readonly stop: () => Promise<void>;
}
