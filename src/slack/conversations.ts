import type { Turn } from '../answering/turn.ts';
import { ExpiringMap } from './expiring-map.ts';

/** A question asked later begins a new subject. */
const KEEP_MS = 30 * 60 * 1000;
const MAX_CONVERSATIONS = 5_000;

/** Where a question was asked. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** The thread it was asked in, or that its answer begins. */
  readonly thread: string | undefined;
  readonly user: string | undefined;
}

/** Remembers the last turn of each conversation, so that "and the CIO?" works as the next message. */
export interface Conversations {
  readonly previous: (place: Place) => Turn | undefined;
  /** `undefined` forgets. */
  readonly remember: (place: Place, turn: Turn | undefined) => void;
}

const threadKey = ({ team, channel, thread }: Place): string =>
  JSON.stringify([team, channel, 'thread', thread]);
const userKey = ({ team, channel, user }: Place): string => JSON.stringify([team, channel, 'user', user]);

/** Conversations in memory, for half an hour each and bounded in number; `now` in milliseconds. */
export function createConversations(now: () => number): Conversations {
  const turns = new ExpiringMap<Turn>({ maxEntries: MAX_CONVERSATIONS, ttlMs: KEEP_MS, now });
  const keysOf = (place: Place): readonly string[] => [
    ...(place.thread === undefined ? [] : [threadKey(place)]),
    ...(place.user === undefined ? [] : [userKey(place)]),
  ];
  return {
    previous: (place) =>
      keysOf(place)
        .map((key) => turns.get(key))
        .find((turn) => turn !== undefined),
    remember: (place, turn) => {
      for (const key of keysOf(place)) {
        if (turn === undefined) turns.delete(key);
        else turns.set(key, turn);
      }
    },
  };
}
