import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { type Completion, complete, findCompletions, findQuery, type Query } from './completion.ts';

interface CompletionSettings {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly hasCommands: boolean;
  readonly onShortcut: (callbackId: string) => void;
}

/** What is offered for the word before the caret, and which of it the keys are on. */
export function useCompletion({ field, text, setText, hasCommands, onShortcut }: CompletionSettings) {
  const { snapshot } = useWorkspace();
  const [query, setQuery] = useState<Query>();
  const [active, setActive] = useState(0);
  const caret = useRef<number>(undefined);
  /** What was closed with Escape stays closed until another word is begun. */
  const closedAt = useRef<number>(undefined);
  const [looks, setLooks] = useState(0);
  const items = query === undefined ? [] : findCompletions(query, snapshot);

  // After the text has changed, for only then is the caret where it belongs.
  useLayoutEffect(() => {
    const own = field.current;
    if (own === null) return;
    if (caret.current !== undefined) own.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
    if (looks === 0) return;
    const found =
      own.selectionStart === own.selectionEnd ? findQuery(text, own.selectionStart, hasCommands) : undefined;
    if (found?.from !== closedAt.current) closedAt.current = undefined;
    setQuery((before) => {
      const next = closedAt.current === undefined ? found : undefined;
      if (before?.typed !== next?.typed || before?.kind !== next?.kind) setActive(0);
      return next;
    });
  }, [field, text, looks, hasCommands]);

  const close = () => setQuery(undefined);

  function choose({ id, kind, insert }: Completion) {
    if (query === undefined) return;
    const done = complete(text, query, insert);
    caret.current = done.caret;
    setText(done.text);
    close();
    field.current?.focus();
    if (kind === 'shortcut') onShortcut(id);
  }

  /** Whether the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const chosen = items[active];
    if (query === undefined || chosen === undefined) return false;
    const last = items.length - 1;
    const to = { ArrowDown: active === last ? 0 : active + 1, ArrowUp: active === 0 ? last : active - 1 }[
      event.key
    ];
    if (to !== undefined) setActive(to);
    // A command that is typed out is sent by Enter.
    else if (event.key === 'Enter' && (event.shiftKey || chosen.insert === text)) return false;
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
    else if (event.key === 'Escape') {
      closedAt.current = query.from;
      close();
    } else return false;
    event.preventDefault();
    return true;
  }

  const look = () => setLooks((n) => n + 1);
  return { items, active, choose, close, look, onKeyDown };
}
