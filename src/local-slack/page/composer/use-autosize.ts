import { type RefObject, useLayoutEffect } from 'react';

/** Makes a text field as high as its text; the style sheet says how high at most. */
export function useAutosize(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on what the text is.
  useLayoutEffect(() => {
    const own = field.current;
    if (own === null) return;
    own.style.height = 'auto';
    own.style.height = `${own.scrollHeight}px`;
  }, [field, text]);
}
