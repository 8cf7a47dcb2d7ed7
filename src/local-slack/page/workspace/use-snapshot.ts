import { useEffect, useState } from 'react';
import type { Snapshot } from '../../page-protocol.ts';
import { shareStructure } from './share-structure.ts';

const RETRY_MS = 2000;
/** Names this page for as long as it is open, whoever looks through it. */
const PAGE = crypto.randomUUID();

interface Stream {
  readonly snapshot: Snapshot | undefined;
  /** Whether the workspace is reachable; the last snapshot stays when it is not. */
  readonly isOnline: boolean;
}

/** The workspace as a person sees it, always the newest. Connects again for as long as it takes. */
export function useSnapshot(as: string | undefined): Stream {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [isOnline, setOnline] = useState(true);

  useEffect(() => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      const query = new URLSearchParams({ page: PAGE, ...(as === undefined ? {} : { as }) });
      source = new EventSource(`/page/stream?${query}`);
      source.onmessage = ({ data }) => {
        setOnline(true);
        const next: Snapshot = JSON.parse(String(data));
        setSnapshot((previous) => shareStructure(previous, next));
      };
      source.onerror = () => {
        setOnline(false);
        // The browser itself connects again after a lost connection, but not after a refusal.
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS);
      };
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(retry);
    };
  }, [as]);

  return { snapshot, isOnline };
}
