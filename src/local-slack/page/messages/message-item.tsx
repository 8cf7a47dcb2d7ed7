import { memo, useState } from 'react';
import type { Message } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { CompanyBadge } from '../parts/company-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { useBasics, usePerson } from '../workspace/workspace-context.tsx';
import { formatMoment, formatTime } from './format-time.ts';
import { MessageBody } from './message-body.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';
import { Status } from './status.tsx';
import { ThreadSummary } from './thread-summary.tsx';

export interface MessageItemProps {
  readonly message: Message;
  readonly showsAuthor: boolean;
  readonly isInThread: boolean;
  /** Where it is shown as the way into its thread: what is in there. */
  readonly replies?: readonly Message[];
  readonly status?: string;
}

const NONE: readonly Message[] = [];

/** A message: who, when, what, and what can be done with it. Drawn again only when something of it has changed. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, showsAuthor, isInThread, replies = NONE, status = '' } = props;
  const { perform } = useBasics();
  const [isEditing, setEditing] = useState(false);
  const author = usePerson(message.author);
  const { channel, ts, visibleTo } = message;
  const moment = formatMoment(ts, new Date());
  return (
    <article
      className="message"
      data-private={visibleTo !== undefined}
      data-continued={!showsAuthor}
      aria-label={`${author.name}, ${moment}`}
    >
      {visibleTo !== undefined && (
        <p className="message-private">
          <Icon name="eye" />
          Only visible to you
          <button
            type="button"
            className="link-button"
            onClick={() => perform({ type: 'dismiss', channel, ts })}
          >
            Dismiss
          </button>
        </p>
      )}
      <div className="message-side">
        {showsAuthor ? (
          <Avatar id={author.id} />
        ) : (
          <time className="message-small-time" title={moment}>
            {formatTime(ts).replace(/ [AP]M$/, '')}
          </time>
        )}
      </div>
      <div className="message-main">
        {showsAuthor && (
          <p className="message-head">
            <strong className="message-author">{author.name}</strong>
            {author.isBot && <span className="app-badge">APP</span>}
            <CompanyBadge person={author} />
            <time className="message-time" title={moment}>
              {formatTime(ts)}
            </time>
          </p>
        )}
        {isEditing ? (
          <MessageEditor message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        {message.reactions !== undefined && message.reactions.length > 0 && (
          <Reactions reactions={message.reactions} />
        )}
        {!isInThread && <ThreadSummary first={message} replies={replies} />}
        {!isInThread && <Status text={status} />}
      </div>
      {!isEditing && (
        <MessageTools message={message} isInThread={isInThread} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
});
