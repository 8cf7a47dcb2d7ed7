import { DeletedMessage } from './deleted-message.tsx';
import { MessageItem, type MessageItemProps } from './message-item.tsx';

/** A message in a list: what was said, or that it was deleted. */
export function MessageRow(props: MessageItemProps) {
  return props.message.isTombstone ? <DeletedMessage {...props} /> : <MessageItem {...props} />;
}
