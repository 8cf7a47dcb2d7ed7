import type { ReactNode } from 'react';
import type { Message } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { DayLine } from './day-line.tsx';
import { groupMessages } from './group-messages.ts';
import { MessageItem } from './message-item.tsx';
import { newestOfOne } from './threads.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

interface MessageListProps {
  readonly label: string;
  readonly messages: readonly Message[];
  readonly empty: string;
  /** In a thread panel: messages are not links to their threads. */
  readonly isThread?: boolean;
  readonly children?: ReactNode;
}

/** Messages with their days; what is new is read out, and scrolled to unless somebody reads further up. */
export function MessageList({ label, messages, empty, isThread = false, children }: MessageListProps) {
  const { me } = useWorkspace().snapshot;
  const box = useStickToEnd<HTMLDivElement>(newestOfOne(messages, me));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={box} className="messages" role="log" aria-label={label} tabIndex={0}>
      <div className="messages-inner">
        {messages.length === 0 && <p className="messages-empty">{empty}</p>}
        {groupMessages(messages).map((row) =>
          row.kind === 'day' ? (
            <DayLine key={row.day} ts={row.ts} />
          ) : (
            <MessageItem
              key={row.message.ts}
              message={row.message}
              showsAuthor={row.showsAuthor}
              isInThread={isThread}
            />
          ),
        )}
        {children}
      </div>
    </div>
  );
}
