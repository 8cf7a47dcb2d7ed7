import { useCallback, useState } from 'react';

export interface Trouble {
  readonly id: number;
  readonly text: string;
}

/** What went wrong with what somebody did in this window, until it is put away. */
export function useTrouble() {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const report = useCallback((text: string) => {
    setTroubles((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, text }]);
  }, []);
  const forget = useCallback((id: number) => {
    setTroubles((all) => all.filter((each) => each.id !== id));
  }, []);
  return { troubles, report, forget };
}
