import { Shell } from './shell.tsx';
import { useSnapshot } from './workspace/use-snapshot.ts';
import { useStored } from './workspace/use-stored.ts';

/** Connects as the person who was chosen last in this window: two windows can be two people. */
export function App() {
  const [chosen, choose] = useStored(sessionStorage, 'person');
  const { snapshot, isOnline } = useSnapshot(chosen);
  if (snapshot === undefined)
    return (
      <main className="welcome" aria-busy={isOnline}>
        <h1>Local workspace</h1>
        <p role="status">
          {isOnline
            ? 'Opening the workspace…'
            : 'The workspace does not answer. Is npm start still running? Trying again…'}
        </p>
      </main>
    );
  return <Shell snapshot={snapshot} isOnline={isOnline} onSwitchPerson={choose} />;
}
