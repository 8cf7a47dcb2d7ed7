import type { WebClient } from '@slack/web-api';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import { totalsMessage } from '../presentation/totals-blocks.ts';
import type { Store } from '../store/store.ts';
import { lastDigestWeek } from './digest-week.ts';
import type { Owner } from './owner-channel.ts';
import { readTimeZone } from './time-zone.ts';

export interface HousekeepingParts {
  readonly client: WebClient;
  readonly store: Store;
  readonly owner: Owner;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

const EVERY_MS = 10 * 60 * 1000;
/** Several processes with one store send a digest once. */
const KEEP_CLAIM_MS = 30 * 24 * 60 * 60 * 1000;

/** What is done now and then: deletes what is past its time, sends the weekly digest. Stops with the function it gives. */
export function startHousekeeping(parts: HousekeepingParts): () => void {
  const timer = setInterval(() => void keepHouse(parts), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Once; a failure is logged, and what was not done is done the next time. */
export async function keepHouse(parts: HousekeepingParts): Promise<void> {
  try {
    await parts.store.purge(parts.date());
    await sendDigest(parts);
  } catch (error) {
    parts.log.warn(describeError(error), 'housekeeping failed');
  }
}

/** The digest of the last week, where nobody has sent it; none of a week without a question. */
async function sendDigest({ client, store, owner, date }: HousekeepingParts): Promise<void> {
  if (!owner.isTold) return;
  const { team_id: team = '' } = await client.auth.test();
  const { id, from, until } = lastDigestWeek(date(), await readTimeZone(store, team));
  const totals = await store.totals(team, from, until);
  if (totals.questions === 0) return;
  const once = [`digest:${team}:${id}`];
  if (!(await store.claim(once, date() + KEEP_CLAIM_MS))) return;
  const isTaken = await owner.tell(client, totalsMessage(`Rolecall: the week before ${id}`, totals));
  if (!isTaken) await store.release(once);
}
