import { Icon } from '../parts/icon.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import { ShortcutsMenu } from './shortcuts-menu.tsx';

interface ComposerRowProps {
  readonly hasCommands: boolean;
  readonly canSend: boolean;
  /** Puts the sign of a command or a mention where it belongs. */
  readonly onInsert: (sign: '/' | '@') => void;
  readonly onShortcut: (callbackId: string) => void;
}

/** Beneath what one writes: the ways in for those who do not know the signs, and Send. */
export function ComposerRow({ hasCommands, canSend, onInsert, onShortcut }: ComposerRowProps) {
  return (
    <div className="composer-row">
      {hasCommands && <ToolButton icon="slash" label="Command" onClick={() => onInsert('/')} />}
      <ToolButton icon="at" label="Mention somebody" onClick={() => onInsert('@')} />
      <ShortcutsMenu onChoose={onShortcut} />
      <span className="composer-hint">
        <kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> makes a line
      </span>
      <button type="submit" className="send-button" aria-label="Send" disabled={!canSend}>
        <Icon name="send" />
      </button>
    </div>
  );
}
