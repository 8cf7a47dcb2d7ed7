import { useEffect, useMemo } from 'react';
import type { Snapshot } from '../../page-protocol.ts';
import { object } from './json.ts';
import { markAllRead, markRead, type ReadMarks } from './unread.ts';
import { useStored } from './use-stored.ts';

function readMarks(stored: string | undefined): ReadMarks | undefined {
  try {
    const marks = object(JSON.parse(stored ?? ''));
    return marks && Object.fromEntries(Object.entries(marks).map(([key, value]) => [key, String(value)]));
  } catch {
    return undefined;
  }
}

/** What each person has read, by person and channel; the channel that is open counts as read. */
export function useReadMarks(snapshot: Snapshot, openChannel: string | undefined): ReadMarks {
  const [stored, store] = useStored(localStorage, 'read');
  const all = useMemo(() => {
    try {
      return object(JSON.parse(stored ?? '{}')) ?? {};
    } catch {
      return {};
    }
  }, [stored]);
  const { me, channels } = snapshot;
  const mine = readMarks(JSON.stringify(all[me])) ?? markAllRead(snapshot, channels);
  const marks = openChannel === undefined ? mine : markRead(mine, snapshot, openChannel);
  const next = JSON.stringify({ ...all, [me]: marks });
  useEffect(() => {
    if (next !== stored) store(next);
  }, [next, stored, store]);
  return marks;
}
