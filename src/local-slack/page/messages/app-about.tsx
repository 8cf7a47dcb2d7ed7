import { Avatar } from '../parts/avatar.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** What the manifest says of the app. */
export function AppAbout() {
  const { snapshot } = useWorkspace();
  const { appName, appDescription, bot, commands, shortcuts } = snapshot;
  return (
    <div className="app-page">
      <div className="about-head">
        <Avatar id={bot} size={64} />
        <div>
          <h2>{appName}</h2>
          <p>{appDescription}</p>
        </div>
      </div>
      <h3>Commands</h3>
      <dl className="about-list">
        {commands.map(({ name, usageHint, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {usageHint}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {shortcuts.length > 0 && (
        <>
          <h3>Shortcuts</h3>
          <dl className="about-list">
            {shortcuts.map(({ callbackId, name, description, type }) => (
              <div key={callbackId}>
                <dt>{name}</dt>
                <dd>{description || (type === 'message' ? 'On a message' : 'Anywhere')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
