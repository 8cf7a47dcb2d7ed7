import { type RefObject, useEffect } from 'react';

/** A text that was begun by a press elsewhere; another object for each press. */
export interface Begun {
  readonly text: string;
}

/** Puts what was begun into the field, with the caret after it. */
export function useBegun(
  begun: Begun | undefined,
  field: RefObject<HTMLTextAreaElement | null>,
  setText: (text: string) => void,
): void {
  useEffect(() => {
    if (begun === undefined) return;
    setText(begun.text);
    field.current?.focus();
  }, [begun, field, setText]);
}
