import { ExpiringMap } from './expiring-map.ts';

const MINUTE_MS = 60_000;
/** Questions a minute; so many may come at once. */
const PERSON = { perMinute: 20, maxKept: 10_000 };
const WORKSPACE = { perMinute: 60, maxKept: 1_000 };

/** Who asks, and where the answer is to be posted; undefined where it goes to the asker alone. */
export interface Asking {
  readonly team: string;
  readonly person: string | undefined;
  readonly channel: string | undefined;
}

/** Why somebody is not answered now. */
export type Refused = 'person' | 'workspace' | 'channel';

export type Admitted =
  | { readonly isAdmitted: true }
  /** `isFirst`: it has not been said in this minute. */
  | { readonly isAdmitted: false; readonly why: Refused; readonly isFirst: boolean };

/** Keeps one person, workspace or channel from being all that the bot works for. */
export interface Admission {
  /** Asked before the work, counts it. */
  readonly admit: (asking: Asking) => Admitted;
}

/** A bucket that refills evenly. */
interface Bucket {
  readonly left: number;
  readonly at: number;
}

function createBuckets({ perMinute, maxKept }: typeof PERSON, now: () => number) {
  const buckets = new ExpiringMap<Bucket>({ maxEntries: maxKept, ttlMs: MINUTE_MS, now });
  const leftIn = (key: string): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return perMinute;
    return Math.min(perMinute, bucket.left + ((now() - bucket.at) * perMinute) / MINUTE_MS);
  };
  return {
    has: (key: string): boolean => leftIn(key) >= 1,
    take: (key: string): void => buckets.set(key, { left: leftIn(key) - 1, at: now() }),
  };
}

/** `isFull`: whether too many messages wait for a channel. `now` in milliseconds. */
export function createAdmission(now: () => number, isFull: (channel: string) => boolean): Admission {
  const people = createBuckets(PERSON, now);
  const workspaces = createBuckets(WORKSPACE, now);
  const told = new ExpiringMap<true>({ maxEntries: 10_000, ttlMs: MINUTE_MS, now });

  function refuse(why: Refused, whom: string): Admitted {
    const key = JSON.stringify([why, whom]);
    const isFirst = told.get(key) === undefined;
    if (isFirst) told.set(key, true);
    return { isAdmitted: false, why, isFirst };
  }

  return {
    admit: ({ team, person, channel }) => {
      const who = JSON.stringify([team, person]);
      const place = JSON.stringify([team, channel]);
      if (person !== undefined && !people.has(who)) return refuse('person', who);
      if (channel !== undefined && isFull(channel)) return refuse('channel', place);
      if (!workspaces.has(team)) return refuse('workspace', place);
      if (person !== undefined) people.take(who);
      workspaces.take(team);
      return { isAdmitted: true };
    },
  };
}

/** What is said of it, once a minute: to the person, or to the channel. */
export function refusalText(why: Refused): string {
  switch (why) {
    case 'person':
      return 'That is more than I can answer at once. Please wait a minute, and ask again what is still open.';
    case 'channel':
    case 'workspace':
      return 'More is asked than I can answer at once, so some questions stay open. Please ask them again in a minute, or with /rolecall.';
    default:
      return why satisfies never;
  }
}
