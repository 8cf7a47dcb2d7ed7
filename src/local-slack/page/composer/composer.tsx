import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Channel } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { CompletionList } from './completion-list.tsx';
import { ComposerRow } from './composer-row.tsx';
import { excessOf } from './excess.ts';
import { readDraft } from './read-draft.ts';
import { useAutosize } from './use-autosize.ts';
import { useCompletion } from './use-completion.ts';
import { useDraft } from './use-draft.ts';
import { type StartedText, useStartedText } from './use-started-text.ts';

interface ComposerProps {
  readonly channel: Channel;
  /** The thread that is written to; commands do not work there. */
  readonly threadTs?: string;
  readonly label: string;
  readonly started?: StartedText | undefined;
}

/** Where one writes: Enter sends, Shift+Enter makes a line, `/`, `@` and `#` offer what can follow. */
export function Composer({ channel, threadTs, label, started }: ComposerProps) {
  const { act, perform } = useWorkspace();
  const [text, setText] = useDraft(`${channel.id}/${threadTs ?? ''}`);
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const isThread = threadTs !== undefined;
  const excess = excessOf(text);
  const trouble = excess || error;
  const completion = useCompletion({ field, text, setText, hasCommands: !isThread, onShortcut });
  useAutosize(field, text);
  useStartedText(started, field, setText);
  useEffect(() => {
    // Where there is a keyboard one can type at once; elsewhere one would only hide the conversation.
    if (window.matchMedia('(hover: hover)').matches) field.current?.focus();
  }, []);

  // What was said of a channel that the app was not in is no longer so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever somebody is added.
  useEffect(() => setError(''), [channel.memberIds]);

  function onShortcut(callbackId: string) {
    perform({ type: 'shortcut', callbackId });
  }

  async function send() {
    const draft = readDraft(text);
    if (draft === undefined || excess !== '') return;
    if (draft.type === 'command' && isThread)
      return setError(`Slack has no commands in threads: ${draft.command} works in the channel itself.`);
    completion.close();
    setText('');
    setError('');
    const result = await act(
      draft.type === 'post' && isThread
        ? { ...draft, channel: channel.id, threadTs }
        : { ...draft, channel: channel.id },
    );
    setError((result.ok ? result.note : result.error) ?? '');
    if (result.ok) return;
    // What was refused is not lost, unless something else is being written already.
    setText((now) => (now === '' ? text : now));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  }

  function insert(sign: string) {
    setText(sign === '/' ? sign : `${text}${/(^|\s)$/.test(text) ? '' : ' '}${sign}`);
    field.current?.focus();
    completion.look();
  }

  const isOpen = completion.items.length > 0;
  return (
    <form
      className="composer-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {trouble !== '' && (
        <p className="composer-error" role="alert">
          <Icon name="warning" />
          {trouble}
        </p>
      )}
      <div ref={box} className="composer">
        <textarea
          ref={field}
          value={text}
          rows={1}
          placeholder={isThread ? 'Reply…' : label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${completion.active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setError('');
            completion.look();
          }}
          onSelect={completion.look}
          onBlur={completion.close}
          onKeyDown={onKeyDown}
        />
        <ComposerRow
          hasCommands={!isThread}
          canSend={text.trim() !== '' && excess === ''}
          onInsert={insert}
          onShortcut={onShortcut}
        />
      </div>
      {isOpen && (
        <CompletionList
          id={listId}
          anchor={box}
          items={completion.items}
          active={completion.active}
          onChoose={completion.choose}
        />
      )}
    </form>
  );
}
