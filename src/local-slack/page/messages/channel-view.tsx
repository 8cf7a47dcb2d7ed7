import type { Channel } from '../../page-protocol.ts';
import { AppView } from './app-view.tsx';
import { ChannelHeader } from './channel-header.tsx';
import { ChannelMessages } from './channel-messages.tsx';

/** A channel, or the direct message with the app. */
export function ChannelView({ channel }: { channel: Channel }) {
  if (channel.kind === 'dm') return <AppView channel={channel} />;
  return (
    <main className="channel" aria-label={`#${channel.name}`}>
      <ChannelHeader channel={channel} />
      <ChannelMessages channel={channel} />
    </main>
  );
}
