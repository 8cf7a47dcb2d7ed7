import { memo } from 'react';
import type { Message } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { writePlace } from '../workspace/place.ts';
import { groupMessages } from './group-messages.ts';
import { MessageRow } from './message-row.tsx';
import { Status } from './status.tsx';
import type { Thread } from './use-threads.ts';

/** A message to the app with the whole thread under it, and the way to go on there. */
export const Conversation = memo(function Conversation({
  first,
  replies,
  status,
}: Thread & { readonly first: Message }) {
  const { channel, ts } = first;
  return (
    <div className="conversation">
      {groupMessages([first, ...replies]).map((row) =>
        row.kind === 'day' ? null : (
          <MessageRow key={row.message.ts} message={row.message} showsAuthor={row.showsAuthor} isInThread />
        ),
      )}
      <Status text={status} />
      {replies.length > 0 && first.visibleTo === undefined && (
        <a className="conversation-reply" href={writePlace({ channel, thread: ts })}>
          <Icon name="reply" />
          Reply in this thread
        </a>
      )}
    </div>
  );
});
