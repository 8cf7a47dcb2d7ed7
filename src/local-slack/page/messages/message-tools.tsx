import { useState } from 'react';
import type { Message } from '../../page-protocol.ts';
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import type { MenuItem } from '../parts/menu-items.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import { useBasics } from '../workspace/workspace-context.tsx';
import { typedText } from './typed-text.ts';

/** Slack asks before a message is gone for good. */
const DELETION = {
  title: { text: 'Delete message' },
  text: { text: 'Are you sure you want to delete this message? This cannot be undone.' },
  confirm: { text: 'Delete' },
  style: 'danger',
};

interface MessageToolsProps {
  readonly message: Message;
  readonly isInThread: boolean;
  readonly onEdit: () => void;
}

/** What can be done with a message, in its corner when the pointer or the focus is on it. */
export function MessageTools({ message, isInThread, onEdit }: MessageToolsProps) {
  const { me, people, channels, shortcuts, appName, perform, go } = useBasics();
  const [isDeleting, setDeleting] = useState(false);
  const { channel, ts, author, visibleTo } = message;
  const isPrivate = visibleTo !== undefined;
  const canReply = !isInThread && !isPrivate;
  const reply = () => go({ channel, thread: message.threadTs ?? ts });
  const items: readonly MenuItem[] = [
    ...(canReply ? [{ id: 'reply', label: 'Reply in thread', onSelect: reply }] : []),
    // A message that only one person sees is not kept by Slack: nothing can be done with it.
    ...shortcuts
      .filter(({ type }) => type === 'message' && !isPrivate)
      .map(({ callbackId, name, description }) => ({
        id: callbackId,
        label: name,
        description: description || appName,
        onSelect: () => perform({ type: 'shortcut', callbackId, message: { channel, ts } }),
      })),
    {
      id: 'copy',
      label: 'Copy text',
      onSelect: () => void navigator.clipboard?.writeText(typedText(message.text, { people, channels })),
    },
    ...(author === me && !isPrivate
      ? [
          { id: 'edit', label: 'Edit message', onSelect: onEdit },
          {
            id: 'delete',
            label: 'Delete message',
            isDanger: true,
            onSelect: () => setDeleting(true),
          },
        ]
      : []),
  ];
  return (
    <div className="message-tools">
      {canReply && <ToolButton icon="reply" label="Reply in thread" onClick={reply} />}
      <Menu label="More actions" items={items}>
        <Icon name="more" />
      </Menu>
      {isDeleting && (
        <ConfirmDialog
          confirm={DELETION}
          onAnswer={(isConfirmed) => {
            setDeleting(false);
            if (isConfirmed) perform({ type: 'delete', channel, ts });
          }}
        />
      )}
    </div>
  );
}
