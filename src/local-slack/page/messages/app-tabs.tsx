import { type KeyboardEvent, useRef } from 'react';
import type { Snapshot } from '../../page-protocol.ts';
import type { Tab } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';

const LABELS: Readonly<Record<Tab, string>> = { home: 'Home', messages: 'Messages', about: 'About' };

/** Those that the manifest opens; what the app is can always be read. */
export function tabsOf({ hasHome, messagesTab }: Pick<Snapshot, 'hasHome' | 'messagesTab'>): readonly Tab[] {
  const isOpen: Readonly<Record<Tab, boolean>> = {
    home: hasHome,
    messages: messagesTab !== 'off',
    about: true,
  };
  return (['home', 'messages', 'about'] as const).filter((tab) => isOpen[tab]);
}

/** Home, Messages, About. Arrows move between them, as tabs do. */
export function AppTabs({ channel, open }: { channel: string; open: Tab }) {
  const { snapshot, go } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const tabs = tabsOf(snapshot);

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tab = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length];
    if (tab === undefined) return;
    go({ channel, tab });
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  return (
    <div
      ref={list}
      className="tabs"
      role="tablist"
      aria-label={snapshot.appName}
      tabIndex={-1}
      onKeyDown={move}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === open}
          aria-controls={tab === open ? `tab-panel-${tab}` : undefined}
          tabIndex={tab === open ? 0 : -1}
          onClick={() => go({ channel, tab })}
        >
          {LABELS[tab]}
        </button>
      ))}
    </div>
  );
}
