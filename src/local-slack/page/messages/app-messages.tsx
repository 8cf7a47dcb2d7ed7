import type { Channel } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { AppIntro } from './app-intro.tsx';
import { Conversation } from './conversation.tsx';
import { DayLine } from './day-line.tsx';
import { Field } from './field.tsx';
import { groupMessages } from './group-messages.ts';
import { Prompts } from './prompts.tsx';
import { newestOfOne, topLevel } from './threads.ts';
import { useRecent } from './use-recent.ts';
import { useStickToEnd } from './use-stick-to-end.ts';
import { useThreads } from './use-threads.ts';

/**
 * The conversation with the app. It answers each message in that message's thread, so the threads are shown unfolded,
 * one beneath another.
 */
export function AppMessages({ channel }: { channel: Channel }) {
  const { snapshot } = useWorkspace();
  const messages = topLevel(snapshot.messages, channel.id);
  const box = useStickToEnd<HTMLDivElement>(newestOfOne(messages, snapshot.me));
  const threadOf = useThreads(channel.id);
  const { rows, older, hasOlder } = useRecent(groupMessages(messages), box);
  const { appName } = snapshot;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div ref={box} className="messages" role="log" aria-label={`Messages with ${appName}`} tabIndex={0}>
        <div className="messages-inner">
          {hasOlder ? <div ref={older} /> : <AppIntro />}
          {rows.map((row) =>
            row.kind === 'day' ? (
              <DayLine key={row.day} ts={row.ts} />
            ) : (
              <Conversation key={row.message.ts} first={row.message} {...threadOf(row.message.ts)} />
            ),
          )}
        </div>
      </div>
      {snapshot.messagesTab === 'open' && <Prompts channel={channel.id} />}
      <Field channel={channel} label={`Message ${appName}`} />
    </>
  );
}
