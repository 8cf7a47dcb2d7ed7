import { type SetStateAction, useCallback, useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** A text being written, kept while one looks elsewhere. `where` is constant for a composer's life. */
export function useDraft(where: string) {
  const { drafts, snapshot } = useWorkspace();
  const key = `${snapshot.me}/${where}`;
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const set = useCallback(
    (next: SetStateAction<string>) =>
      setText((previous) => {
        const value = typeof next === 'function' ? next(previous) : next;
        drafts.set(key, value);
        return value;
      }),
    [drafts, key],
  );
  return [text, set] as const;
}
