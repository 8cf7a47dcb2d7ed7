import { useEffect, useState } from 'react';
import type { Inspection, Snapshot } from '../../page-protocol.ts';

const NOTHING: Inspection = { deliveries: [], calls: [], answers: [] };
/** Snapshots that come together are looked into once, in milliseconds. */
const SETTLE_MS = 60;

/** What the inspector shows, fetched again after every snapshot. */
export function useInspection(snapshot: Snapshot) {
  const [inspection, setInspection] = useState(NOTHING);
  const [error, setError] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new snapshot may have new things to inspect.
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      try {
        const response = await fetch('/page/inspector');
        const next: Inspection = await response.json();
        if (isStale) return;
        setInspection(next);
        setError('');
      } catch {
        if (!isStale) setError('The workspace does not answer.');
      }
    };
    const timer = setTimeout(() => void load(), SETTLE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [snapshot]);
  return { inspection, error };
}
