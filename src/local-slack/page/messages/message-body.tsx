import { useMemo } from 'react';
import type { Message } from '../../page-protocol.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { Surface } from '../block-kit/surface.tsx';

/** What a message says: its blocks, else its text, which is Slack's mrkdwn. */
export function MessageBody({ message }: { message: Message }) {
  const { channel, ts, text, isEdited } = message;
  // The same as long as the message is: each text is read anew for a new block.
  const blocks = useMemo(
    () =>
      message.blocks.length > 0 ? message.blocks : [{ type: 'section', text: { type: 'mrkdwn', text } }],
    [message.blocks, text],
  );
  return (
    <div className="message-body">
      <Surface container={{ kind: 'message', channel, ts }} blocks={blocks}>
        <Blocks blocks={blocks} fallback={text} />
      </Surface>
      {isEdited && <span className="message-edited">(edited)</span>}
    </div>
  );
}
