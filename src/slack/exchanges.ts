import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../answering/turn.ts';
import type { AnsweredQuestion } from '../store/answers.ts';
import type { Store } from '../store/store.ts';
import { ExpiringMap } from './expiring-map.ts';
import { conversationsAt, type Place } from './place.ts';
import { fingerprintOf, type Replayer, replay, type Script } from './replay.ts';
import type { Seal } from './seal.ts';

/** A question and its answer, as buttons and the next message need them. */
export interface Exchange {
  readonly id: string;
  /** As it was typed, to be shown again. */
  readonly typed: string;
  readonly answer: Answer;
  /** What the conversation remembers after it. */
  readonly turn: Turn | undefined;
  /** The documents have changed since, and give another answer now: not the one that was seen. */
  readonly isOutdated: boolean;
}

/** An exchange that has just come about, and what leads to it again. */
export interface NewExchange {
  readonly id: string;
  readonly answer: Answer;
  readonly turn: Turn | undefined;
  readonly script: Omit<Script, 'fingerprint'>;
}

/** What is remembered of questions and answers: for a day in the store, and the last ones in memory too. */
export interface Exchanges {
  /** What the conversation remembers at a place. */
  readonly previous: (place: Place) => Promise<Turn | undefined>;
  /** Remembers an exchange, as the last one at its place. */
  readonly keep: (
    exchange: NewExchange,
    place: Place,
    understood: Omit<AnsweredQuestion, 'id' | 'at' | 'team' | 'sealed'>,
  ) => Promise<void>;
  /** As the documents have it now. Undefined past its day. */
  readonly get: (id: string) => Promise<Exchange | undefined>;
  /** Forgets everything that a person left; rejects where the store does not. */
  readonly forget: (team: string, person: string) => Promise<void>;
}

export interface ExchangeSettings {
  readonly store: Pick<Store, 'record' | 'sealed' | 'lastOf' | 'forgetPerson'>;
  readonly engine: () => Replayer;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

/** Exchanges in memory, some 20 KB each: older ones are led to again. */
const MAX_EXCHANGES = 1_000;
const MAX_CONVERSATIONS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Remembered {
  readonly exchange: Exchange;
  readonly script: Script;
  /** What the engine knew that answered. */
  readonly knowledge: Replayer['knowledge'];
  readonly by: string;
}

/** The last exchange of a conversation, and whether the store has it too. */
interface Last {
  readonly id: string | undefined;
  readonly isStored: boolean;
}

const byOf = (team: string, person: string | undefined): string => JSON.stringify([team, person]);

/** Where the store is down, what the memory has is all there is. */
export function createExchanges({ store, engine, seal, date }: ExchangeSettings): Exchanges {
  const memory = new ExpiringMap<Remembered>({ maxEntries: MAX_EXCHANGES, ttlMs: DAY_MS, now: date });
  const lasts = new ExpiringMap<Last>({ maxEntries: MAX_CONVERSATIONS, ttlMs: DAY_MS, now: date });

  async function get(id: string): Promise<Exchange | undefined> {
    const known = memory.get(id);
    const current = engine();
    if (known?.knowledge === current.knowledge) return known?.exchange;
    const script = known?.script ?? (await readScript(id));
    return script && { id, ...replay(script, current) };
  }

  async function readScript(id: string): Promise<Script | undefined> {
    const sealed = await store.sealed(id).catch(() => undefined);
    const opened = sealed === undefined ? undefined : seal.open(sealed);
    return opened === undefined ? undefined : JSON.parse(opened);
  }

  /** The store knows of other processes; what it did not take is newer than what it has. */
  async function lastIdAt(place: Place): Promise<string | undefined> {
    const keys = conversationsAt(place).map(({ key }) => key);
    const inMemory = keys.map((key) => lasts.get(key)).find((last) => last !== undefined);
    if (inMemory?.isStored === false) return inMemory.id;
    return store.lastOf(keys, date()).catch(() => inMemory?.id);
  }

  return {
    get,
    previous: async (place) => {
      const id = await lastIdAt(place);
      if (id === undefined) return undefined;
      // An engine over other documents asks the messages of a turn again, and knows what was seen.
      const known = memory.get(id);
      return known === undefined ? (await get(id))?.turn : known.exchange.turn;
    },
    keep: async ({ id, answer, turn, script: unsigned }, place, understood) => {
      const script: Script = { ...unsigned, fingerprint: fingerprintOf(answer) };
      const exchange = { id, typed: script.typed, answer, turn, isOutdated: false };
      const by = byOf(place.team, understood.person);
      memory.set(id, { exchange, script, knowledge: engine().knowledge, by });
      const conversations = conversationsAt(place);
      const remember = (isStored: boolean): void => {
        for (const { key, ttlMs } of conversations)
          lasts.set(key, { id: turn === undefined ? undefined : id, isStored }, ttlMs);
      };
      remember(false);
      const at = date();
      const sealed = seal.seal(JSON.stringify(script));
      try {
        await store.record(
          { ...understood, id, at, team: place.team, sealed },
          conversations.map(({ key, ttlMs }) => ({ key, expiresAt: at + ttlMs })),
          turn === undefined,
        );
        remember(true);
      } catch {
        // It stays in memory alone.
      }
    },
    forget: async (team, person) => {
      memory.deleteWhere(({ by }) => by === byOf(team, person));
      await store.forgetPerson(team, person);
    },
  };
}
