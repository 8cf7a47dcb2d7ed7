import { type RefObject, useEffect, useRef, useState } from 'react';
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
        if (entries.some(({ isIntersecting }) => isIntersecting)) setFirst(before);
      },
      { root: box.current, rootMargin: `${AHEAD}px 0px` },
    );
    sight.observe(mark);
    return () => sight.disconnect();
  }, [before, box]);

  return { rows: rows.slice(start), older, hasOlder: start > 0 };
}
