import { useEffect } from 'react';
import type { Channel } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { AppAbout } from './app-about.tsx';
import { AppHome } from './app-home.tsx';
import { AppMessages } from './app-messages.tsx';
import { AppTabs, tabsOf } from './app-tabs.tsx';
import { BackToList } from './back-to-list.tsx';

/** The direct message with the app: its Home, the conversation with it, and what it is. */
export function AppView({ channel }: { channel: Channel }) {
  const { snapshot, place, perform } = useWorkspace();
  const tabs = tabsOf(snapshot);
  const tab = tabs.includes(place.tab) ? place.tab : (tabs[0] ?? 'about');
  useEffect(() => {
    // Slack tells the app whenever somebody opens one of these two.
    if (tab !== 'about') perform({ type: 'open-app', tab });
  }, [perform, tab]);
  return (
    <main className="channel" aria-label={snapshot.appName}>
      <header className="channel-header">
        <BackToList />
        <Avatar id={snapshot.bot} size={28} />
        <h1 className="channel-name">
          {snapshot.appName} <span className="app-badge">APP</span>
        </h1>
        <AppTabs channel={channel.id} open={tab} />
      </header>
      <div
        className="app-tab"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must take focus
        tabIndex={0}
        id={`tab-panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        data-tab={tab}
      >
        {tab === 'home' && <AppHome />}
        {tab === 'messages' && <AppMessages channel={channel} />}
        {tab === 'about' && <AppAbout />}
      </div>
    </main>
  );
}
