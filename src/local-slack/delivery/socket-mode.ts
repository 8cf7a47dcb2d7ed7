import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

import { parseJson } from '../parse-json.ts';
import { APP } from '../residents.ts';
import { ACK_MS, type Delivery, type Envelope, type Receipt } from './delivery.ts';

/** Where `apps.connections.open` sends an app. */
export const SOCKET_PATH = '/link/';
/** An app has so many open connections at most; any one of them gets an envelope. */
const MAX_CONNECTIONS = 10;
/** Slack looks so often whether the other side is there. */
const PING_EVERY_MS = 10_000;
/** After it asked an app to connect anew, Slack closes the old connection by itself. */
const REFRESH_MS = 2_000;
/** Larger frames end the connection; an acknowledgement holds a view of 250 KB at most. */
const MAX_FRAME_BYTES = 1_000_000;
/** Tickets that were not used yet; older ones are forgotten. */
const MAX_TICKETS = 100;

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

interface SocketMode extends Delivery {
  /** A ticket for one connection, which is closed at once when there are too many. */
  readonly newTicket: () => string;
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Asks each connected app to connect anew, as Slack does every few hours. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** An envelope that is neither acknowledged nor given up. */
interface Waiting {
  readonly socket: WebSocket;
  readonly acknowledge: (payload: unknown) => void;
  readonly miss: (reason: 'timeout' | 'connection_failed') => void;
}

/** Slack's side of Socket Mode. `onChange` is called when an app connects or leaves. */
export function createSocketMode(onChange: () => void, ackMs: number = ACK_MS): SocketMode {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const tickets = new Set<string>();
  /** Open and not asked to leave. */
  const open: WebSocket[] = [];
  /** Envelopes on their way, by their id. */
  const waiting = new Map<string, Waiting>();
  let next = 0;

  const leave = (socket: WebSocket): void => {
    const at = open.indexOf(socket);
    if (at >= 0) open.splice(at, 1);
    onChange();
  };

  sockets.on('connection', (socket) => {
    socket.on('error', () => socket.terminate());
    if (open.length >= MAX_CONNECTIONS) {
      socket.send(disconnectFrame('too_many_websockets'));
      return socket.close();
    }
    open.push(socket);
    keepAlive(socket);
    socket.on('message', (data) => {
      const ack = ackSchema.safeParse(parseJson(String(data))).data;
      if (ack !== undefined) waiting.get(ack.envelope_id)?.acknowledge(ack.payload);
    });
    socket.on('close', () => {
      leave(socket);
      for (const each of [...waiting.values()]) if (each.socket === socket) each.miss('connection_failed');
    });
    socket.send(helloFrame(open.length));
    onChange();
  });

  const send = (envelope: Envelope): Promise<Receipt> => {
    const socket = open[next++ % Math.max(open.length, 1)];
    if (socket === undefined) return Promise.resolve({ kind: 'missed', reason: 'connection_failed' });
    const id = randomUUID();
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const settle = (receipt: Receipt): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(receipt);
      };
      const miss: Waiting['miss'] = (reason) => settle({ kind: 'missed', reason });
      const timer = setTimeout(() => miss('timeout'), ackMs);
      waiting.set(id, {
        socket,
        miss,
        acknowledge: (payload) =>
          settle({ kind: 'acknowledged', payload, afterMs: performance.now() - startedAt }),
      });
      socket.send(JSON.stringify(toFrame(id, envelope)));
    });
  };

  return {
    send,
    isConnected: () => open.length > 0,
    newTicket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      const [oldest] = tickets;
      if (tickets.size > MAX_TICKETS && oldest !== undefined) tickets.delete(oldest);
      return ticket;
    },
    accept: (request, socket, head) => {
      const [path = '', query] = (request.url ?? '').split('?', 2);
      const isInvited =
        path === SOCKET_PATH && tickets.delete(new URLSearchParams(query).get('ticket') ?? '');
      if (!isInvited) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      sockets.handleUpgrade(request, socket, head, (accepted) =>
        sockets.emit('connection', accepted, request),
      );
    },
    refresh: () => {
      for (const socket of [...open]) {
        leave(socket);
        socket.send(disconnectFrame('refresh_requested'));
        setTimeout(() => socket.close(), REFRESH_MS).unref();
      }
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Ends the connection when the other side does not answer a ping before the next is due. */
function keepAlive(socket: WebSocket): void {
  let isThere = true;
  socket.on('pong', () => {
    isThere = true;
  });
  const ping = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, PING_EVERY_MS);
  socket.on('close', () => clearInterval(ping));
}

const helloFrame = (connections: number): string =>
  JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: APP.id },
    debug_info: { host: 'local', approximate_connection_time: 18_060 },
  });

const disconnectFrame = (reason: string): string =>
  JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } });

function toFrame(id: string, { type, payload, acceptsResponse, retry }: Envelope): object {
  return {
    envelope_id: id,
    type,
    payload,
    accepts_response_payload: acceptsResponse,
    ...(type === 'events_api'
      ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
      : {}),
  };
}
