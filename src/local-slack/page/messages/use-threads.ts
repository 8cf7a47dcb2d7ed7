import { useMemo } from 'react';
import type { Message } from '../../page-protocol.ts';
import { useShared } from '../workspace/use-shared.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { groupReplies, groupStatuses } from './threads.ts';

/** What is beneath a message: its replies, and what the app does there. */
export interface Thread {
  readonly replies: readonly Message[];
  /** Empty where the app says nothing of it. */
  readonly status: string;
}

const NONE: readonly Message[] = [];

/** The threads of a channel, by their first message. Where nothing has changed, the replies are the same list. */
export function useThreads(channel: string): (root: string) => Thread {
  const { messages, statuses } = useWorkspace().snapshot;
  const replies = useShared(useMemo(() => groupReplies(messages, channel), [messages, channel]));
  const status = useMemo(() => groupStatuses(statuses, channel), [statuses, channel]);
  return (root) => ({ replies: replies[root] ?? NONE, status: status[root] ?? '' });
}
