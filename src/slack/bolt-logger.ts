import { type Logger, LogLevel } from '@slack/bolt';

import type { Log } from '../observability/create-log.ts';

const MAX_MESSAGE_CHARS = 500;

/** Sentences and errors' messages only: the objects that the SDK logs hold whole requests. */
function joinMessages(messages: readonly unknown[]): string {
  return messages
    .flatMap((message) => {
      if (message instanceof Error) return [`${message.name}: ${message.message}`];
      return typeof message === 'string' ? [message] : [];
    })
    .join(' ')
    .slice(0, MAX_MESSAGE_CHARS);
}

/**
 * Lets Bolt and its SDKs speak in our log, from warnings up. What they say below holds envelopes and tokens and is
 * never written, whatever level anybody sets.
 */
export function createBoltLogger(log: Log): Logger {
  const ignore = (): void => {};
  return {
    debug: ignore,
    info: ignore,
    warn: (...messages: unknown[]) => log.warn({ from: 'bolt' }, joinMessages(messages)),
    error: (...messages: unknown[]) => log.error({ from: 'bolt' }, joinMessages(messages)),
    setLevel: ignore,
    setName: ignore,
    getLevel: () => LogLevel.WARN,
  };
}
