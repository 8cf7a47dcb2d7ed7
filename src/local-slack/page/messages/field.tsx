import type { Channel } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

interface FieldProps {
  readonly channel: Channel;
  readonly threadTs?: string;
  readonly label: string;
}

/** Where one writes, or that one cannot: an app may take no messages. */
export function Field(props: FieldProps) {
  const { messagesTab } = useWorkspace().snapshot;
  if (props.channel.kind !== 'dm' || messagesTab === 'open') return <Composer {...props} />;
  return <p className="no-field">Sending messages to this app has been turned off.</p>;
}
