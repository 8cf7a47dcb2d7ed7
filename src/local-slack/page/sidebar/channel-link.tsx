import type { Channel } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { SharedBadge } from '../parts/shared-badge.tsx';
import { writePlace } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';

interface ChannelLinkProps {
  readonly channel: Channel;
  readonly isOpen: boolean;
  readonly unread: number;
}

/** The way into a channel, or to the app; bold with a number when there is something new. */
export function ChannelLink({ channel, isOpen, unread }: ChannelLinkProps) {
  const { snapshot } = useWorkspace();
  const isDm = channel.kind === 'dm';
  return (
    <li>
      <a
        className="sidebar-link"
        href={writePlace({ channel: channel.id })}
        aria-current={isOpen ? 'page' : undefined}
        data-unread={unread > 0}
      >
        {isDm ? <Avatar id={snapshot.bot} size={20} /> : <Icon name="hash" />}
        <span className="sidebar-link-name">{isDm ? snapshot.appName : channel.name}</span>
        <SharedBadge channel={channel} isShort />
        {isDm && <span className="app-badge">APP</span>}
        {unread > 0 && (
          <span className="unread-badge">
            {unread}
            <span className="for-readers"> unread</span>
          </span>
        )}
      </a>
    </li>
  );
}
