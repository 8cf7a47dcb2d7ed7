import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { type MenuItem, MenuItems } from './menu-items.tsx';
import { Popover } from './popover.tsx';

interface MenuProps {
  readonly label: string;
  /** Whether what the button shows says what it does; else the label does. */
  readonly isSaidByButton?: boolean;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A button that opens a menu: arrows, Home and End move, Escape and Tab close. */
export function Menu({
  label,
  isSaidByButton = false,
  items,
  className = 'icon-button',
  align = 'end',
  children,
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // A press on the button first closes an open menu, as any press outside does: it must not open it again.
  const wasOpen = useRef(false);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={isSaidByButton ? undefined : label}
        title={label}
        onPointerDown={() => {
          wasOpen.current = isOpen;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        {children}
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} align={align}>
          <MenuItems
            id={id}
            label={label}
            items={items}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Popover>
      )}
    </>
  );
}
