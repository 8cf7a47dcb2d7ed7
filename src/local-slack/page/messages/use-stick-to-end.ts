import { useCallback, useLayoutEffect, useRef } from 'react';

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

/**
 * Keeps a scrolling element where new messages show while it grows, unless somebody scrolled up. `own` names the newest
 * message that is the reader's: with another one it goes there from wherever it is.
 */
export function useStickToEnd<E extends HTMLElement>(own: string) {
  const box = useRef<E>(null);
  const isFollowing = useRef(true);
  /** The heights at which it was last where it should be. */
  const seen = useRef('');

  const follow = useCallback(() => {
    const element = box.current;
    if (element === null || !isFollowing.current) return;
    element.scrollTop = goalOf(element);
    seen.current = heightsOf(element);
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      // Scrolled by nobody: the browser kept within what has just changed, and follow() comes next.
      if (isFollowing.current && heightsOf(element) !== seen.current) return;
      isFollowing.current = element.scrollTop > goalOf(element) - NEAR;
      seen.current = heightsOf(element);
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [follow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another message is the newest of one's own.
  useLayoutEffect(() => {
    isFollowing.current = true;
    follow();
  }, [own, follow]);

  return box;
}

function heightsOf({ scrollHeight, clientHeight }: HTMLElement): string {
  return `${scrollHeight}/${clientHeight}`;
}
