import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Channel, Snapshot } from '../page-protocol.ts';
import { ModalStack } from './dialogs/modal-stack.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { ChannelView } from './messages/channel-view.tsx';
import { ThreadPanel } from './messages/thread-panel.tsx';
import { NoticeStack } from './parts/notice-stack.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { useTrouble } from './parts/use-trouble.ts';
import { Sidebar } from './sidebar/sidebar.tsx';
import { type Deed, sendAction } from './workspace/send-action.ts';
import { usePlace } from './workspace/use-place.ts';
import { useReadMarks } from './workspace/use-read-marks.ts';
import { useTheme } from './workspace/use-theme.ts';
import { type Workspace, WorkspaceProvider } from './workspace/workspace-context.tsx';

interface ShellProps {
  readonly snapshot: Snapshot;
  readonly isOnline: boolean;
  readonly onSwitchPerson: (id: string) => void;
}

/** The page put together: bar, sidebar, conversation, and beside it a thread or the inspector. */
export function Shell({ snapshot, isOnline, onSwitchPerson }: ShellProps) {
  const { theme, toggle } = useTheme();
  const { place, go } = usePlace();
  const { troubles, report, forget } = useTrouble();
  const [isInspecting, setInspecting] = useState(false);
  const drafts = useRef(new Map<string, string>()).current;

  const { me, channels } = snapshot;
  const channel = findChannel(channels, place.channel);
  const marks = useReadMarks(snapshot, place.isList ? undefined : channel?.id);

  const act = useCallback((deed: Deed) => sendAction(me, deed), [me]);
  const perform = useCallback(
    async (deed: Deed) => {
      const result = await act(deed);
      if (!result.ok) report(result.error);
    },
    [act, report],
  );
  const workspace: Workspace = useMemo(
    () => ({ snapshot, theme, place, go, act, perform, drafts }),
    [snapshot, theme, place, go, act, perform, drafts],
  );

  useEffect(() => {
    document.title = channel === undefined ? snapshot.workspace : titleOf(channel.name, snapshot);
  }, [channel, snapshot]);

  const screen = place.isList ? 'list' : place.thread === undefined ? 'channel' : 'thread';
  const notices = <NoticeStack troubles={troubles} onForget={forget} />;
  return (
    <WorkspaceProvider value={workspace}>
      <div className="shell" data-screen={screen} data-inspecting={isInspecting}>
        <div className="shell-top">
          <TopBar
            isOnline={isOnline}
            theme={theme}
            onToggleTheme={toggle}
            isInspecting={isInspecting}
            onToggleInspector={() => setInspecting(!isInspecting)}
          />
          {snapshot.modals.length === 0 && notices}
        </div>
        <Sidebar
          openChannel={place.isList ? undefined : channel?.id}
          marks={marks}
          onSwitchPerson={(id) => {
            go({ channel: place.channel, tab: place.tab });
            onSwitchPerson(id);
          }}
        />
        {channel && <ChannelView key={`${me}${channel.id}`} channel={channel} />}
        {channel && place.thread !== undefined && (
          <ThreadPanel key={place.thread} channel={channel} root={place.thread} />
        )}
        {isInspecting && <Inspector onClose={() => setInspecting(false)} />}
        <ModalStack notices={notices} />
      </div>
    </WorkspaceProvider>
  );
}

/**
 * Somebody else's direct message with the app is one's own when one becomes another person, if they have one. Nobody's
 * channel is the first of one's own.
 */
function findChannel(channels: readonly Channel[], id: string): Channel | undefined {
  const same = channels.find((each) => each.id === id);
  return same ?? channels.find(({ kind }) => kind === 'dm' && id.startsWith('D')) ?? channels[0];
}

function titleOf(name: string, { appName, workspace }: Snapshot): string {
  return `${name === '' ? appName : `#${name}`} · ${workspace}`;
}
