import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../page-protocol.ts';
import { excessOf } from '../composer/excess.ts';
import { useAutosize } from '../composer/use-autosize.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import { typedText } from './typed-text.ts';

/** One's own message as it was typed, to change it. Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: Message; onDone: () => void }) {
  const { people, channels, act } = useBasics();
  const [text, setText] = useState(() => typedText(message.text, { people, channels }));
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { channel, ts } = message;
  const excess = excessOf(text);
  useAutosize(field, text);
  useEffect(() => {
    // Whoever chose "Edit" wants to type here, at the end.
    const own = field.current;
    own?.focus();
    own?.setSelectionRange(own.value.length, own.value.length);
    const message = own?.closest('article');
    // Back to the menu that it was chosen from, which was away meanwhile.
    return () => message?.querySelector<HTMLElement>('.message-tools [aria-haspopup]')?.focus();
  }, []);

  async function save() {
    if (excess !== '') return;
    const result = await act({ type: 'edit', channel, ts, text });
    if (result.ok) onDone();
    else setError(result.error);
  }

  return (
    <div className="message-editor">
      <textarea
        ref={field}
        aria-label="Edit message"
        value={text}
        rows={1}
        onChange={(event) => {
          setText(event.target.value);
          setError('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      {(excess || error) && <p role="alert">{excess || error}</p>}
      <div className="button-row">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button
          type="button"
          className="button"
          data-style="primary"
          disabled={excess !== ''}
          onClick={() => void save()}
        >
          Save
        </button>
      </div>
    </div>
  );
}
