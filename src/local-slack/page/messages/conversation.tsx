import type { Message } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { writePlace } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { groupMessages } from './group-messages.ts';
import { MessageItem } from './message-item.tsx';
import { Status } from './status.tsx';
import { repliesTo } from './threads.ts';

/** A message to the app with the whole thread under it, and the way to go on there. */
export function Conversation({ first }: { first: Message }) {
  const { snapshot } = useWorkspace();
  const { channel, ts } = first;
  const all = [first, ...repliesTo(snapshot.messages, channel, ts)];
  return (
    <div className="conversation">
      {groupMessages(all).map((row) =>
        row.kind === 'day' ? null : (
          <MessageItem key={row.message.ts} message={row.message} showsAuthor={row.showsAuthor} isInThread />
        ),
      )}
      <Status channel={channel} threadTs={ts} />
      {all.length > 1 && first.visibleTo === undefined && (
        <a className="conversation-reply" href={writePlace({ channel, thread: ts })}>
          <Icon name="reply" />
          Reply in this thread
        </a>
      )}
    </div>
  );
}
