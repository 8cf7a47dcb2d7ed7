import { useRef } from 'react';
import { shareStructure } from './share-structure.ts';

/** The value, JSON that was put together anew, with every part that is the same as before being the same object. */
export function useShared<T>(value: T): T {
  const last = useRef(value);
  last.current = shareStructure(last.current, value);
  return last.current;
}
