import type { Store } from '../store/store.ts';

/** Names and values of settings as the store has them. */
export const ANSWERS = 'answers';
export const SHARED = 'shared';
export const OFF = 'off';
export const ALLOWED = 'allowed';

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
  readonly settings: (team: string, channel: string) => Promise<ChannelSettings>;
  /** Why it must not answer before everybody in a channel; undefined where it may. Not said counts as shared. */
  readonly objectTo: (audience: Audience) => Promise<Objection | undefined>;
  /** What Slack last said of a channel, for where it does not say. */
  readonly isKnownAsShared: (team: string, channel: string) => boolean;
  readonly change: (team: string, channel: string, settings: ChannelSettings) => Promise<void>;
}

/** Settings from the store; where that is down, as they were last read. */
export function createChannelPolicy(store: Pick<Store, 'settings' | 'set'>): ChannelPolicy {
  const lastRead = new Map<string, ChannelSettings>();
  /** Channels that Slack said are shared. */
  const shared = new Set<string>();

  async function settings(team: string, channel: string): Promise<ChannelSettings> {
    const key = JSON.stringify([team, channel]);
    try {
      const stored = await store.settings(team, channel);
      const read = { isOff: stored[ANSWERS] === OFF, allowsShared: stored[SHARED] === ALLOWED };
      lastRead.set(key, read);
      return read;
    } catch {
      return lastRead.get(key) ?? { isOff: false, allowsShared: false };
    }
  }

  return {
    settings,
    isKnownAsShared: (team, channel) => shared.has(JSON.stringify([team, channel])),
    objectTo: async ({ team, channel, isShared, isForeign }) => {
      if (isShared === true) shared.add(JSON.stringify([team, channel]));
      const { isOff, allowsShared } = await settings(team, channel);
      if (isOff) return 'off';
      if (allowsShared) return undefined;
      if (isForeign) return 'foreign';
      return isShared === false ? undefined : 'shared';
    },
    change: async (team, channel, { isOff, allowsShared }) =>
      store.set(team, channel, {
        [ANSWERS]: isOff ? OFF : 'when mentioned',
        [SHARED]: allowsShared ? ALLOWED : 'refused',
      }),
  };
}
