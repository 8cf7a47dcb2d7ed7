import type { Channel } from '../../page-protocol.ts';
import { countUnread, type ReadMarks } from '../workspace/unread.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { ChannelLink } from './channel-link.tsx';
import { PersonSwitcher } from './person-switcher.tsx';

interface SidebarProps {
  readonly openChannel: string | undefined;
  readonly marks: ReadMarks;
  readonly onSwitchPerson: (id: string) => void;
}

/** Who one is, the channels, and the app. */
export function Sidebar({ openChannel, marks, onSwitchPerson }: SidebarProps) {
  const { snapshot } = useWorkspace();
  const link = (channel: Channel) => (
    <ChannelLink
      key={channel.id}
      channel={channel}
      isOpen={channel.id === openChannel}
      unread={countUnread(snapshot, channel.id, marks)}
    />
  );
  const ofKind = (kind: Channel['kind']) => snapshot.channels.filter((each) => each.kind === kind);
  const dms = ofKind('dm');
  return (
    <nav className="sidebar" aria-label="Workspace">
      <PersonSwitcher onSwitch={onSwitchPerson} />
      <h2 className="sidebar-heading">Channels</h2>
      <ul className="sidebar-list">{ofKind('channel').map(link)}</ul>
      {dms.length > 0 && (
        <>
          <h2 className="sidebar-heading">Apps</h2>
          <ul className="sidebar-list">{dms.map(link)}</ul>
        </>
      )}
      {snapshot.appPage !== undefined && (
        <p className="sidebar-page">
          <a href="/page/of-app" target="_blank" rel="noreferrer">
            {snapshot.appPage}
          </a>
        </p>
      )}
      <p className="sidebar-foot">
        A workspace on your own machine. Nothing here reaches Slack, and it is gone when{' '}
        <code>npm start</code> ends.
      </p>
    </nav>
  );
}
