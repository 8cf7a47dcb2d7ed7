import { channel } from 'node:diagnostics_channel';
import { SocketModeReceiver } from '@slack/bolt';

import type { Log } from '../observability/create-log.ts';
import type { Health } from '../observability/health.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { type ClientSettings, connectionClientOptions } from './client-options.ts';
import { NoHelloError } from './explain-start-error.ts';
import type { Transport } from './transport.ts';

export interface SocketSettings extends ClientSettings {
  readonly appToken: string;
  readonly health: Health;
  readonly log: Log;
  /** Called once, with why, when the socket has brought nothing for too long, whatever it says of itself. */
  readonly onConnectionLost: (why: string) => void;
  /** How often to look, in milliseconds. */
  readonly watchEveryMs?: number;
  /** How long Slack may take to say hello, in milliseconds. */
  readonly helloWithinMs?: number;
}

const WATCH_EVERY_MS = 15_000;
/** It says hello within a second; a socket that opens and stays silent does not come to life. */
const HELLO_WITHIN_MS = 60_000;
/** The frames that the SDK's WebSocket reports beside messages; it pings Slack every five seconds. */
const FRAME_CHANNELS = ['undici:websocket:ping', 'undici:websocket:pong'];

/** Rejects where Slack opened the socket and did not say hello; the SDK would wait for ever. */
async function greeted(started: Promise<unknown>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoHelloError(withinMs)), withinMs);
  });
  try {
    await Promise.race([started, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Socket Mode, watched by the time since Slack was last heard. */
export function createSocketTransport(settings: SocketSettings): Transport {
  const { appToken, health, log, onConnectionLost, watchEveryMs = WATCH_EVERY_MS } = settings;
  const { helloWithinMs = HELLO_WITHIN_MS } = settings;
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
      await greeted(client.start(), helloWithinMs);
      watch = setInterval(() => {
        if (!health.isDeaf()) return;
        clearInterval(watch);
        onConnectionLost('Slack has been silent for too long');
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
