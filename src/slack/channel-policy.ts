import type { Store } from '../store/store.ts';

/** What the bot may do in a channel. */
export interface ChannelSettings {
  readonly isOff: boolean;
  /** It answers although people of other companies read along. */
  readonly allowsShared: boolean;
}

/** Why the bot does not answer here. */
export type Objection = 'off' | 'shared' | 'foreign';

/** A channel, and what Slack says of who reads along. */
export interface Audience {
  readonly team: string;
  readonly channel: string;
  /** Whether another company takes part in the channel; undefined where Slack does not say. */
  readonly isShared: boolean | undefined;
  /** Who asks is of another company. */
  readonly isForeign: boolean;
}

/** Where the bot may answer. */
export interface ChannelPolicy {
  /** As they are stored. Rejects where the store does not answer. */
  readonly stored: (team: string, channel: string) => Promise<ChannelSettings>;
  /** Why it must not answer before everybody in a channel; undefined where it may. Not said counts as shared. */
  readonly objectTo: (audience: Audience) => Promise<Objection | undefined>;
  /** Whether Slack once said that a channel is shared, for where it does not say. */
  readonly isKnownAsShared: (team: string, channel: string) => Promise<boolean>;
  readonly change: (team: string, channel: string, settings: ChannelSettings) => Promise<void>;
}

/** Names and values of settings as the store has them. */
const ANSWERS = 'answers';
const OFF = 'off';
const SHARED = 'shared';
const ALLOWED = 'allowed';
const SEEN = 'seen_shared';
const YES = 'yes';

interface Known extends ChannelSettings {
  readonly wasSeenShared: boolean;
}
const UNKNOWN: Known = { isOff: false, allowsShared: false, wasSeenShared: false };

/** Settings from the store; where that is down, as they were last read, and the defaults where they never were. */
export function createChannelPolicy(store: Pick<Store, 'settings' | 'set'>): ChannelPolicy {
  const lastRead = new Map<string, Known>();
  const keyOf = (team: string, channel: string): string => JSON.stringify([team, channel]);

  async function stored(team: string, channel: string): Promise<Known> {
    const values = await store.settings(team, channel);
    const known = {
      isOff: values[ANSWERS] === OFF,
      allowsShared: values[SHARED] === ALLOWED,
      wasSeenShared: values[SEEN] === YES,
    };
    lastRead.set(keyOf(team, channel), known);
    return known;
  }

  const known = (team: string, channel: string): Promise<Known> =>
    stored(team, channel).catch(() => lastRead.get(keyOf(team, channel)) ?? UNKNOWN);

  async function noteShared(team: string, channel: string, before: Known): Promise<void> {
    if (before.wasSeenShared) return;
    lastRead.set(keyOf(team, channel), { ...before, wasSeenShared: true });
    // Slack says it again with the next mention.
    await store.set(team, channel, { [SEEN]: YES }).catch(() => {});
  }

  return {
    stored,
    objectTo: async ({ team, channel, isShared, isForeign }) => {
      const settings = await known(team, channel);
      if (isShared === true) await noteShared(team, channel, settings);
      if (settings.isOff) return 'off';
      if (settings.allowsShared) return undefined;
      if (isForeign) return 'foreign';
      return isShared === false ? undefined : 'shared';
    },
    isKnownAsShared: async (team, channel) => (await known(team, channel)).wasSeenShared,
    change: (team, channel, { isOff, allowsShared }) =>
      store.set(team, channel, {
        [ANSWERS]: isOff ? OFF : 'when mentioned',
        [SHARED]: allowsShared ? ALLOWED : 'refused',
      }),
  };
}
