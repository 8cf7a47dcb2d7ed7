import { useCallback, useState } from 'react';

function read(storage: Storage, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A text that the browser remembers; where it may not, one of this page's life. */
export function useStored(storage: Storage, key: string) {
  const [value, setValue] = useState(() => read(storage, key));
  const store = useCallback(
    (next: string) => {
      setValue(next);
      try {
        storage.setItem(key, next);
      } catch {
        // Private windows may refuse: then it is not remembered.
      }
    },
    [storage, key],
  );
  return [value, store] as const;
}
