import { Icon } from '../parts/icon.tsx';
import type { MessageItemProps } from './message-item.tsx';
import { ThreadSummary } from './thread-summary.tsx';

/** Where a message was that has replies: nothing can be done with it but to look at them. */
export function DeletedMessage({ message, isInThread, replies = [] }: MessageItemProps) {
  return (
    <article className="message message-deleted" aria-label={message.text}>
      <div className="message-side">
        <Icon name="trash" />
      </div>
      <div className="message-main">
        <p>{message.text}</p>
        {!isInThread && <ThreadSummary first={message} replies={replies} />}
      </div>
    </article>
  );
}
