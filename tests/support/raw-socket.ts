import { WebSocket } from 'ws';

import type { Json } from '../../src/local-slack/model.ts';
import { type TestSlack, TOKENS } from './local-slack.ts';
import { callApi } from './web-api.ts';

/** An app's side of Socket Mode, frame by frame. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** The next frame that came and was not read yet; waits for it. */
  readonly next: () => Promise<Json>;
  /** Frames that came and were not read yet. */
  readonly unread: () => readonly Json[];
  readonly acknowledge: (envelope: Json, payload?: unknown) => void;
  readonly closed: Promise<void>;
}

/** A fresh address for one connection. */
export async function socketAddress(slack: TestSlack): Promise<string> {
  const { body } = await callApi(slack, 'apps.connections.open', {}, TOKENS.appToken);
  return String(body.url);
}

/** Connects, and keeps every frame until it is read; the first is `hello`, or why there is no connection. */
export function openSocket(address: string): RawSocket {
  const socket = new WebSocket(address);
  const frames: Json[] = [];
  const readers: ((frame: Json) => void)[] = [];
  socket.on('message', (data) => {
    const frame: Json = JSON.parse(String(data));
    const reader = readers.shift();
    if (reader === undefined) frames.push(frame);
    else reader(frame);
  });
  // A refused handshake is told by `closed`.
  socket.on('error', () => {});
  return {
    socket,
    unread: () => frames,
    next: () => {
      const frame = frames.shift();
      return frame === undefined ? new Promise((resolve) => readers.push(resolve)) : Promise.resolve(frame);
    },
    acknowledge: ({ envelope_id: id }, payload) =>
      socket.send(JSON.stringify({ envelope_id: id, ...(payload === undefined ? {} : { payload }) })),
    closed: new Promise((resolve) => socket.once('close', () => resolve())),
  };
}

/** Connects and reads the `hello`. */
export async function connect(slack: TestSlack): Promise<RawSocket> {
  const raw = openSocket(await socketAddress(slack));
  await raw.next();
  return raw;
}
