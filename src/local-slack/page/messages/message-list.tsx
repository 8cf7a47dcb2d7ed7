import type { ReactNode } from 'react';
import type { Message } from '../../page-protocol.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import { DayLine } from './day-line.tsx';
import { groupMessages } from './group-messages.ts';
import { MessageRow } from './message-row.tsx';
import { newestOfOne } from './threads.ts';
import { useRecent } from './use-recent.ts';
import { useStickToEnd } from './use-stick-to-end.ts';
import type { Thread } from './use-threads.ts';

interface MessageListProps {
  readonly label: string;
  readonly messages: readonly Message[];
  readonly empty: string;
  /** What is in the thread beneath a message; in a thread panel none, for there are no threads in threads. */
  readonly threadOf?: (root: string) => Thread;
  /** Above the first of them. */
  readonly intro?: ReactNode;
  readonly children?: ReactNode;
}

/** Messages with their days; what is new is read out, and scrolled to unless somebody reads further up. */
export function MessageList({ label, messages, empty, threadOf, intro, children }: MessageListProps) {
  const { me } = useBasics();
  const box = useStickToEnd<HTMLDivElement>(newestOfOne(messages, me));
  const { rows, older, hasOlder } = useRecent(groupMessages(messages), box);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={box} className="messages" role="log" aria-label={label} tabIndex={0}>
      <div className="messages-inner">
        {!hasOlder && intro}
        {messages.length === 0 && <p className="messages-empty">{empty}</p>}
        {hasOlder && <div ref={older} />}
        {rows.map((row) =>
          row.kind === 'day' ? (
            <DayLine key={row.day} ts={row.ts} />
          ) : (
            <MessageRow
              key={row.message.ts}
              message={row.message}
              showsAuthor={row.showsAuthor}
              isInThread={threadOf === undefined}
              {...threadOf?.(row.message.ts)}
            />
          ),
        )}
        {children}
      </div>
    </div>
  );
}
