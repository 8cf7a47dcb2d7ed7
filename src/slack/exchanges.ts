import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../answering/turn.ts';
import type { Engine } from '../ask.ts';
import type { AnsweredQuestion } from '../store/answers.ts';
import type { Store } from '../store/store.ts';
import { ExpiringMap } from './expiring-map.ts';
import { conversationsAt, type Place } from './place.ts';
import { replay, type Script } from './replay.ts';
import type { Seal } from './seal.ts';

/** A question and its answer, as buttons and the next message need them. */
export interface Exchange {
  readonly id: string;
  /** As it was typed, to be shown again. */
  readonly typed: string;
  readonly answer: Answer;
  /** What the conversation remembers after it. */
  readonly turn: Turn | undefined;
}

/** What is remembered of questions and answers: for a day in the store, and the last ones in memory too. */
export interface Exchanges {
  /** What the conversation remembers at a place. */
  readonly previous: (place: Place) => Promise<Turn | undefined>;
  /** Remembers an exchange, as the last one at its place; `script` leads to it again where only the store has it. */
  readonly keep: (
    exchange: Exchange,
    script: Script,
    place: Place,
    understood: Omit<AnsweredQuestion, 'id' | 'at' | 'team' | 'sealed'>,
  ) => Promise<void>;
  /** Undefined past its day. */
  readonly get: (id: string) => Promise<Exchange | undefined>;
  /** Forgets everything that a person left; rejects where the store does not. */
  readonly forget: (team: string, person: string) => Promise<void>;
}

export interface ExchangeSettings {
  readonly store: Pick<Store, 'record' | 'sealed' | 'lastOf' | 'forgetPerson'>;
  readonly engine: () => Pick<Engine, 'ask' | 'turnAfter'>;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

/** Exchanges in memory, some 20 KB each: older ones are led to again. */
const MAX_EXCHANGES = 1_000;
const MAX_CONVERSATIONS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Remembered extends Exchange {
  readonly by: string;
}

const byOf = (team: string, person: string | undefined): string => JSON.stringify([team, person]);

/** Where the store is down, what the memory has is all there is. */
export function createExchanges({ store, engine, seal, date }: ExchangeSettings): Exchanges {
  const exchanges = new ExpiringMap<Remembered>({ maxEntries: MAX_EXCHANGES, ttlMs: DAY_MS, now: date });
  /** Ids of the last exchanges. */
  const last = new ExpiringMap<string>({ maxEntries: MAX_CONVERSATIONS, ttlMs: DAY_MS, now: date });

  async function get(id: string): Promise<Exchange | undefined> {
    const known = exchanges.get(id);
    if (known !== undefined) return known;
    const sealed = await store.sealed(id).catch(() => undefined);
    const opened = sealed === undefined ? undefined : seal.open(sealed);
    const read = opened === undefined ? undefined : replay(opened, engine());
    return read && { id, ...read };
  }

  return {
    get,
    previous: async (place) => {
      const keys = conversationsAt(place).map(({ key }) => key);
      const id = await store
        .lastOf(keys, date())
        .catch(() => keys.map((key) => last.get(key)).find((known) => known !== undefined));
      return id === undefined ? undefined : (await get(id))?.turn;
    },
    keep: async (exchange, script, place, understood) => {
      const { id, turn } = exchange;
      const conversations = conversationsAt(place);
      exchanges.set(id, { ...exchange, by: byOf(place.team, understood.person) });
      for (const { key, ttlMs } of conversations) {
        if (turn === undefined) last.delete(key);
        else last.set(key, id, ttlMs);
      }
      const at = date();
      const sealed = seal.seal(JSON.stringify(script));
      await store
        .record(
          { ...understood, id, at, team: place.team, sealed },
          conversations.map(({ key, ttlMs }) => ({ key, expiresAt: at + ttlMs })),
          turn === undefined,
        )
        .catch(() => {});
    },
    forget: async (team, person) => {
      exchanges.deleteWhere(({ by }) => by === byOf(team, person));
      await store.forgetPerson(team, person);
    },
  };
}
