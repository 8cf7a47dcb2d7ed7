import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Row, tsOf } from './group-messages.ts';

/** So many lines are drawn at first, and so many more each time: more than a large screen shows. */
const AT_ONCE = 60;
/** Older lines come before their place is in sight, in pixels. */
const AHEAD = 800;

/**
 * The last lines of a conversation, and as somebody scrolls up those before: a long one opens as fast as a short one.
 * `older` is put above them for as long as there are more.
 */
export function useRecent(rows: readonly Row[], box: RefObject<HTMLElement | null>) {
  const older = useRef<HTMLDivElement>(null);
  /** Of the conversation, before older lines come to where one is at its top. */
  const height = useRef<number>(undefined);
  const [first, setFirst] = useState(() => tsOf(rows.at(-AT_ONCE)));
  const start = Math.max(
    0,
    rows.findIndex((row) => tsOf(row) >= first),
  );
  const before = tsOf(rows[Math.max(0, start - AT_ONCE)]);

  // Observed anew after each part: where that one was short, its beginning is in sight at once.
  useEffect(() => {
    const mark = older.current;
    if (mark === null) return;
    const sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        height.current = box.current?.scrollTop === 0 ? box.current.scrollHeight : undefined;
        setFirst(before);
      },
      { root: box.current, rootMargin: `${AHEAD}px 0px` },
    );
    sight.observe(mark);
    return () => sight.disconnect();
  }, [before, box]);

  // Browsers keep in place what one reads while something comes above it, but not at the very top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever older lines have come.
  useLayoutEffect(() => {
    if (height.current !== undefined && box.current !== null)
      box.current.scrollTop = box.current.scrollHeight - height.current;
    height.current = undefined;
  }, [first, box]);

  return { rows: rows.slice(start), older, hasOlder: start > 0 };
}
