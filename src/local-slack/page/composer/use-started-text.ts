import { type RefObject, useEffect } from 'react';

/** A text that was started by a press elsewhere; another object for each press. */
export interface StartedText {
  readonly text: string;
}

/** Puts a started text into the field, with the caret after it. */
export function useStartedText(
  started: StartedText | undefined,
  field: RefObject<HTMLTextAreaElement | null>,
  setText: (text: string) => void,
): void {
  useEffect(() => {
    if (started === undefined) return;
    setText(started.text);
    field.current?.focus();
  }, [started, field, setText]);
}
