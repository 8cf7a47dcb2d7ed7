import { Blocks } from '../block-kit/blocks.tsx';
import { Surface } from '../block-kit/surface.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** What the app published as its Home. */
export function AppHome() {
  const { snapshot } = useWorkspace();
  const { home, appName } = snapshot;
  if (home === undefined) return <p className="messages-empty">{appName} has published no Home yet.</p>;
  return (
    <div className="app-page">
      {/* Headers of the view are one level below. */}
      <h2 className="unseen">Home of {appName}</h2>
      <Surface container={{ kind: 'view', id: home.id }} blocks={home.blocks}>
        <Blocks blocks={home.blocks} fallback="" />
      </Surface>
    </div>
  );
}
