import { type ReactNode, useState } from 'react';
import { ToolButton } from '../parts/tool-button.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { JsonEntry } from './json-entry.tsx';
import { type InspectorTab, TABS, toEntries } from './to-entries.ts';
import { useInspection } from './use-inspection.ts';

/** For whoever works on the app: what it was told, what it called, what it thought, what it sent. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const { snapshot } = useWorkspace();
  useFocusReturn();
  const { inspection, error } = useInspection(snapshot);
  const [tab, setTab] = useState<InspectorTab>('answers');
  const entries = toEntries(tab, inspection, snapshot);
  return (
    <aside className="side-panel inspector" aria-label="Inspector">
      <header className="panel-header">
        <h2>Inspector</h2>
        <ToolButton icon="close" label="Close the inspector" onClick={onClose} />
      </header>
      <div className="inspector-tabs">
        {TABS.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={id === tab} onClick={() => setTab(id)}>
            {label}
          </button>
        ))}
      </div>
      <div className="inspector-body">
        {error !== '' && <Line>{error}</Line>}
        <Line>{TABS.find(({ id }) => id === tab)?.about}</Line>
        {entries.length === 0 && <Line>Nothing yet.</Line>}
        {entries.map(([key, entry], at) => (
          <JsonEntry key={`${tab}-${key}`} {...entry} isOpenFirst={at === 0} />
        ))}
      </div>
    </aside>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="inspector-about">{children}</p>;
}
