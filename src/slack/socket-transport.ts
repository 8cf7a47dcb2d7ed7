import { channel } from 'node:diagnostics_channel';
import { SocketModeReceiver } from '@slack/bolt';

import type { Log } from '../observability/create-log.ts';
import type { Health } from '../observability/health.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { type ClientSettings, connectionClientOptions } from './client-options.ts';
import type { Transport } from './transport.ts';

export interface SocketSettings extends ClientSettings {
  readonly appToken: string;
  readonly health: Health;
  readonly log: Log;
  /** Called once when the socket has brought nothing for too long, whatever it says of itself. */
  readonly onDeaf: () => void;
  /** How often to look, in milliseconds. */
  readonly watchEveryMs?: number;
}

const WATCH_EVERY_MS = 15_000;
/** The frames that the SDK's WebSocket reports beside messages; it pings Slack every five seconds. */
const FRAME_CHANNELS = ['undici:websocket:ping', 'undici:websocket:pong'];

/** Socket Mode, watched by the time since Slack was last heard. */
export function createSocketTransport(settings: SocketSettings): Transport {
  const { appToken, health, log, onDeaf, watchEveryMs = WATCH_EVERY_MS } = settings;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    installerOptions: { clientOptions: connectionClientOptions(settings) },
  });
  const { client } = receiver;
  const markFrame = (): void => health.markFrame();
  let watch: NodeJS.Timeout | undefined;

  client.on('ws_message', markFrame);
  client.on('connected', () => health.markConnected(true));
  client.on('reconnecting', () => {
    health.markConnected(false);
    log.warn({}, 'the socket closed: connecting again');
  });
  client.on('disconnected', () => health.markConnected(false));

  return {
    receiver,
    start: async () => {
      for (const name of FRAME_CHANNELS) channel(name).subscribe(markFrame);
      await client.start();
      watch = setInterval(() => {
        if (!health.isDeaf()) return;
        clearInterval(watch);
        onDeaf();
      }, watchEveryMs);
      return 'Socket Mode';
    },
    stop: async () => {
      clearInterval(watch);
      for (const name of FRAME_CHANNELS) channel(name).unsubscribe(markFrame);
      await receiver.stop();
    },
  };
}
