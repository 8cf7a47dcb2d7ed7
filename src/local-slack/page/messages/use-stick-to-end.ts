import { useLayoutEffect, useRef } from 'react';

/** How near to the end counts as being there, in pixels. */
const NEAR = 80;

/** Keeps a scrolling element at its end while what is in it grows, unless somebody scrolled up. */
export function useStickToEnd<E extends HTMLElement>() {
  const box = useRef<E>(null);
  const isAtEnd = useRef(true);

  useLayoutEffect(() => {
    const own = box.current;
    if (own === null) return;
    const toEnd = () => {
      if (isAtEnd.current) own.scrollTop = own.scrollHeight;
    };
    const look = () => {
      isAtEnd.current = own.scrollHeight - own.scrollTop - own.clientHeight < NEAR;
    };
    toEnd();
    const sizes = new ResizeObserver(toEnd);
    sizes.observe(own);
    for (const child of own.children) sizes.observe(child);
    own.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      own.removeEventListener('scroll', look);
    };
  }, []);

  return box;
}
