import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Between the anchor and the popover, and from the window's edge, in pixels. */
const GAP = 4;

interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly className?: string;
  /** Which edges meet. */
  readonly align?: 'start' | 'end';
  /** `manual` where the focus stays in a text field that has its own keys. */
  readonly closes?: 'auto' | 'manual';
  readonly children: ReactNode;
}

/** Something above the page beside its anchor, in the browser's top layer: nothing cuts it off. */
export function Popover(props: PopoverProps) {
  const { anchor, onClose, className = '', align = 'start', closes = 'auto', children } = props;
  const popover = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const own = popover.current;
    if (own === null) return;
    if (!own.matches(':popover-open')) own.showPopover();
    const place = () => {
      const at = anchor.current?.getBoundingClientRect();
      if (at === undefined) return;
      const { offsetWidth: width, offsetHeight: height } = own;
      const left = align === 'start' ? at.left : at.right - width;
      const isAbove = at.bottom + GAP + height > window.innerHeight && at.top > height + GAP;
      const top = isAbove ? at.top - height - GAP : at.bottom + GAP;
      own.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
      own.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
    };
    place();
    // What is inside may grow, such as a list that is filtered.
    const sizes = new ResizeObserver(place);
    sizes.observe(own);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, align]);

  useEffect(() => {
    const own = popover.current;
    const follow = (event: ToggleEvent) => {
      if (event.newState === 'closed') onClose();
    };
    own?.addEventListener('toggle', follow);
    return () => own?.removeEventListener('toggle', follow);
  }, [onClose]);

  return (
    <div ref={popover} popover={closes} className={`popover ${className}`}>
      {children}
    </div>
  );
}
