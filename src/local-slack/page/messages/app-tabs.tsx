import { type KeyboardEvent, useRef } from 'react';
import type { Tab } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';

const LABELS: Readonly<Record<Tab, string>> = { home: 'Home', messages: 'Messages', about: 'About' };

/** Home, Messages, About. Arrows move between them, as tabs do. */
export function AppTabs({ channel }: { channel: string }) {
  const { snapshot, place, go } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const tabs: readonly Tab[] = snapshot.hasHome ? ['home', 'messages', 'about'] : ['messages', 'about'];

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tab = tabs[(tabs.indexOf(place.tab) + step + tabs.length) % tabs.length];
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
          aria-selected={tab === place.tab}
          aria-controls={tab === place.tab ? `tab-panel-${tab}` : undefined}
          tabIndex={tab === place.tab ? 0 : -1}
          onClick={() => go({ channel, tab })}
        >
          {LABELS[tab]}
        </button>
      ))}
    </div>
  );
}
