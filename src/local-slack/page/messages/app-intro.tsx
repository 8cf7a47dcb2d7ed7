import { Avatar } from '../parts/avatar.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** Above the first message with the app. */
export function AppIntro() {
  const { snapshot } = useWorkspace();
  return (
    <div className="app-intro">
      <Avatar id={snapshot.bot} size={48} />
      <p>
        <strong>{snapshot.appName}</strong>
        <br />
        {snapshot.appDescription} What you write here, only you and the app see.
      </p>
    </div>
  );
}
