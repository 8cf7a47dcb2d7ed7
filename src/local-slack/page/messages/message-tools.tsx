import type { Message } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import type { MenuItem } from '../parts/menu-items.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { typedText } from './typed-text.ts';

interface MessageToolsProps {
  readonly message: Message;
  readonly isInThread: boolean;
  readonly onEdit: () => void;
}

/** What can be done with a message, in its corner when the pointer or the focus is on it. */
export function MessageTools({ message, isInThread, onEdit }: MessageToolsProps) {
  const { snapshot, perform, go } = useWorkspace();
  const { channel, ts, author, visibleTo } = message;
  const isPrivate = visibleTo !== undefined;
  const items: readonly MenuItem[] = [
    // A message that only one person sees is not kept by Slack: nothing can be done with it.
    ...snapshot.shortcuts
      .filter(({ type }) => type === 'message' && !isPrivate)
      .map(({ callbackId, name, description }) => ({
        id: callbackId,
        label: name,
        description: description || snapshot.appName,
        onSelect: () => perform({ type: 'shortcut', callbackId, message: { channel, ts } }),
      })),
    {
      id: 'copy',
      label: 'Copy text',
      onSelect: () => void navigator.clipboard?.writeText(typedText(message.text, snapshot)),
    },
    ...(author === snapshot.me && !isPrivate
      ? [
          { id: 'edit', label: 'Edit message', onSelect: onEdit },
          {
            id: 'delete',
            label: 'Delete message',
            isDanger: true,
            onSelect: () => perform({ type: 'delete', channel, ts }),
          },
        ]
      : []),
  ];
  return (
    <div className="message-tools">
      {!isInThread && !isPrivate && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => go({ channel, thread: message.threadTs ?? ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <Menu label="More actions" items={items}>
        <Icon name="more" />
      </Menu>
    </div>
  );
}
