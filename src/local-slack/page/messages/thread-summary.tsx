import type { Message } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { writePlace } from '../workspace/place.ts';
import { formatMoment } from './format-time.ts';
import { summarizeThread } from './threads.ts';

/** "3 replies" beneath a message, the way into its thread; nothing without any. */
export function ThreadSummary({ first, replies }: { first: Message; replies: readonly Message[] }) {
  const thread = summarizeThread(replies);
  if (thread === undefined) return null;
  return (
    <a className="thread-summary" href={writePlace({ channel: first.channel, thread: first.ts })}>
      <span className="thread-authors">
        {thread.authors.map((id) => (
          <Avatar key={id} id={id} size={24} />
        ))}
      </span>
      <span className="thread-count">{thread.count === 1 ? '1 reply' : `${thread.count} replies`}</span>
      <span className="thread-last">Last reply {formatMoment(thread.lastTs, new Date())}</span>
    </a>
  );
}
