import { useState } from 'react';
import type { Channel } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import type { StartedText } from '../composer/use-started-text.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { ChannelIntro } from './channel-intro.tsx';
import { InviteBar } from './invite-bar.tsx';
import { MessageList } from './message-list.tsx';
import { topLevel } from './threads.ts';
import { useThreads } from './use-threads.ts';

/** What is said in a channel, and the place to write. */
export function ChannelMessages({ channel }: { channel: Channel }) {
  const { snapshot } = useWorkspace();
  const [started, setStarted] = useState<StartedText>();
  const threadOf = useThreads(channel.id);
  const messages = topLevel(snapshot.messages, channel.id);
  return (
    <>
      <MessageList
        label={`Messages in #${channel.name}`}
        messages={messages}
        empty="Nothing was said here yet."
        threadOf={threadOf}
        intro={<ChannelIntro channel={channel} onStart={(text) => setStarted({ text })} />}
      />
      <InviteBar channel={channel} />
      <Composer channel={channel} label={`Message #${channel.name}`} started={started} />
    </>
  );
}
