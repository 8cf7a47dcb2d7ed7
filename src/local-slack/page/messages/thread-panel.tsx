import type { Channel } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { writePlace } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Field } from './field.tsx';
import { MessageList } from './message-list.tsx';
import { Status } from './status.tsx';
import { repliesTo } from './threads.ts';

/** A thread in the side panel: the message that it began with, its replies, and a composer of its own. */
export function ThreadPanel({ channel, root }: { channel: Channel; root: string }) {
  const { snapshot } = useWorkspace();
  useFocusReturn();
  const first = snapshot.messages.filter(({ channel: in_, ts }) => in_ === channel.id && ts === root);
  const replies = repliesTo(snapshot.messages, channel.id, root);
  const status =
    snapshot.statuses.find((each) => each.channel === channel.id && each.threadTs === root)?.text ?? '';
  const where = channel.kind === 'dm' ? snapshot.appName : `#${channel.name}`;
  return (
    <aside className="side-panel thread-panel" aria-label={`Thread in ${where}`}>
      <header className="panel-header">
        <h2>Thread</h2>
        <span className="panel-where">{where}</span>
        <a className="icon-button" href={writePlace({ channel: channel.id })} aria-label="Close the thread">
          <Icon name="close" />
        </a>
      </header>
      <MessageList label="Thread" messages={[...first, ...replies]} empty="This message was deleted.">
        <Status text={status} />
      </MessageList>
      <Field channel={channel} threadTs={root} label="Reply" />
    </aside>
  );
}
