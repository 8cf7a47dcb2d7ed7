import { useCallback, useState } from 'react';
import type { Entered } from '../block-kit/collect-values.ts';

/** By view: a modal that another lies on is not drawn, and comes back with what was entered in it. */
const byView = new Map<string, Entered>();

export function useEntered(view: string) {
  const [entered, setEntered] = useState<Entered>(() => byView.get(view) ?? {});
  const change = useCallback(
    (next: (before: Entered) => Entered) =>
      setEntered((before) => {
        const after = next(before);
        byView.set(view, after);
        return after;
      }),
    [view],
  );
  return [entered, change] as const;
}
