import type { Channel } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { SharedBadge } from '../parts/shared-badge.tsx';
import { BackToList } from './back-to-list.tsx';
import { Members } from './members.tsx';

export function ChannelHeader({ channel }: { channel: Channel }) {
  return (
    <header className="channel-header">
      <BackToList />
      <h1 className="channel-name">
        <Icon name="hash" />
        {channel.name}
      </h1>
      <SharedBadge channel={channel} />
      <p className="channel-topic">{channel.topic}</p>
      <Members channel={channel} />
    </header>
  );
}
