import type { Theme } from '../workspace/use-theme.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Icon } from './icon.tsx';

interface TopBarProps {
  readonly isOnline: boolean;
  readonly theme: Theme;
  readonly onToggleTheme: () => void;
  readonly isInspecting: boolean;
  readonly onToggleInspector: () => void;
}

/** The state of the connections, and the page's own switches. */
export function TopBar(props: TopBarProps) {
  const { isOnline, theme, onToggleTheme, isInspecting, onToggleInspector } = props;
  const { snapshot } = useWorkspace();
  const trouble = isOnline
    ? snapshot.isConnected
      ? ''
      : `${snapshot.appName} is not connected to the workspace.`
    : 'The connection to the workspace is lost. Trying again…';
  return (
    <header className="top-bar">
      <span className="top-bar-name">{snapshot.workspace}</span>
      <span className="top-bar-trouble" role="status" data-quiet={trouble === ''}>
        {trouble !== '' && <Icon name="warning" />}
        {trouble}
      </span>
      <button type="button" className="bar-button" aria-pressed={isInspecting} onClick={onToggleInspector}>
        <Icon name="braces" />
        <span>Inspector</span>
      </button>
      <button
        type="button"
        className="bar-button"
        onClick={onToggleTheme}
        aria-label={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
        title={theme === 'dark' ? 'Light' : 'Dark'}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
    </header>
  );
}
