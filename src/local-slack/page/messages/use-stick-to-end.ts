import { useLayoutEffect, useRef } from 'react';

/** How near to where new messages show still counts as being there, in pixels. */
const NEAR = 80;
/** Of what is above a long last message, this much stays in sight, in pixels. */
const ABOVE = 48;

/** The end; where the last message is higher than the box, its beginning: a long answer is read from the top. */
function goalOf(box: HTMLElement): number {
  const end = box.scrollHeight - box.clientHeight;
  const last = [...box.querySelectorAll('article')].at(-1);
  if (last === undefined) return end;
  const top = last.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  return Math.max(0, Math.min(end, top - ABOVE));
}

/** Keeps a scrolling element where new messages show while it grows, unless somebody scrolled up. */
export function useStickToEnd<E extends HTMLElement>() {
  const box = useRef<E>(null);

  useLayoutEffect(() => {
    const own = box.current;
    if (own === null) return;
    let isFollowing = true;
    const follow = () => {
      if (isFollowing) own.scrollTop = goalOf(own);
    };
    const look = () => {
      isFollowing = own.scrollTop > goalOf(own) - NEAR;
    };
    follow();
    const sizes = new ResizeObserver(follow);
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
