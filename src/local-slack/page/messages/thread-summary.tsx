import type { Message } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { writePlace } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { formatMoment } from './format-time.ts';
import { Status } from './status.tsx';
import { repliesTo, summarizeThread } from './threads.ts';

/** "3 replies" beneath a message, the way into its thread; and that the app is at work there. */
export function ThreadSummary({ message }: { message: Message }) {
  const { snapshot } = useWorkspace();
  const { channel, ts } = message;
  const thread = summarizeThread(repliesTo(snapshot.messages, channel, ts));
  return (
    <>
      {thread && (
        <a className="thread-summary" href={writePlace({ channel, thread: ts })}>
          <span className="thread-authors">
            {thread.authors.map((id) => (
              <Avatar key={id} id={id} size={24} />
            ))}
          </span>
          <span className="thread-count">{thread.count === 1 ? '1 reply' : `${thread.count} replies`}</span>
          <span className="thread-last">Last reply {formatMoment(thread.lastTs, new Date())}</span>
        </a>
      )}
      <Status channel={channel} threadTs={ts} />
    </>
  );
}
