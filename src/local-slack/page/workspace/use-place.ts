import { useCallback, useEffect, useState } from 'react';
import { type Place, readPlace, writePlace } from './place.ts';

/** Where the person is, kept in the address. */
export function usePlace() {
  const [place, setPlace] = useState<Place>(() => readPlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((to: Partial<Place>) => {
    location.hash = writePlace(to);
  }, []);
  return { place, go };
}
