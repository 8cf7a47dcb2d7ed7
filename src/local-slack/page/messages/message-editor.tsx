import { useState } from 'react';
import type { Message } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { typedText } from './typed-text.ts';

/** One's own message as it was typed, to change it. Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: Message; onDone: () => void }) {
  const { snapshot, act } = useWorkspace();
  const [text, setText] = useState(() => typedText(message.text, snapshot));
  const [error, setError] = useState('');
  const { channel, ts } = message;

  async function save() {
    const result = await act({ type: 'edit', channel, ts, text });
    if (result.ok) onDone();
    else setError(result.error);
  }

  return (
    <div className="message-editor">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: whoever chose "Edit" wants to type here.
        autoFocus
        aria-label="Edit message"
        value={text}
        rows={Math.min(10, text.split('\n').length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      {error !== '' && <p role="alert">{error}</p>}
      <div className="button-row">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" className="button" data-style="primary" onClick={() => void save()}>
          Save
        </button>
      </div>
    </div>
  );
}
