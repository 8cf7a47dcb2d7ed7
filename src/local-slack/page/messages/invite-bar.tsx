import type { Channel } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** Where the app is no member, it hears no mention: a way to add it. */
export function InviteBar({ channel }: { channel: Channel }) {
  const { snapshot, perform } = useWorkspace();
  const { bot, appName } = snapshot;
  if (channel.memberIds.includes(bot)) return null;
  return (
    <aside className="invite-bar">
      <Avatar id={bot} size={24} />
      <span>
        {appName} is not in #{channel.name}. Its commands work here; mentions do not.
      </span>
      <button
        type="button"
        className="button"
        onClick={() => perform({ type: 'invite', channel: channel.id })}
      >
        Add {appName} to this channel
      </button>
    </aside>
  );
}
