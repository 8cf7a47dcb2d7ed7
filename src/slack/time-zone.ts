import type { Store } from '../store/store.ts';

/** The workspace's setting, and the place where the store has it. */
export const TIME_ZONE = 'time_zone';
export const WORKSPACE = '';
export const DEFAULT_TIME_ZONE = 'UTC';

/** The time zone of a workspace's digest; the default where nobody has set one. Rejects where the store does not answer. */
export async function readTimeZone(store: Pick<Store, 'settings'>, team: string): Promise<string> {
  const stored = await store.settings(team, WORKSPACE);
  return stored[TIME_ZONE] ?? DEFAULT_TIME_ZONE;
}

/** Whether it is a name such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
