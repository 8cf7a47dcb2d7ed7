import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Popover } from './popover.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly isDanger?: boolean;
  /** For a choice among several: whether it is the one. */
  readonly isChecked?: boolean;
  readonly onSelect: () => void;
}

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

interface MenuItemsProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

function MenuItems({ id, label, items, onClose }: MenuItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (first ?? list.current?.querySelector('button'))?.focus();
  }, []);

  function move(event: KeyboardEvent) {
    const all = buttons();
    const at = all.findIndex((each) => each.matches(':focus'));
    const last = all.length - 1;
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    }
    if (event.key === 'Tab') onClose();
  }

  return (
    <div ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} className="menu" onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          {...roleOf(item)}
          tabIndex={-1}
          className="menu-item"
          data-danger={item.isDanger}
          onClick={() => {
            onClose();
            item.onSelect();
          }}
        >
          <span>{item.label}</span>
          {item.description && <small>{item.description}</small>}
        </button>
      ))}
    </div>
  );
}

function roleOf({ isChecked }: MenuItem) {
  return isChecked === undefined
    ? { role: 'menuitem' }
    : { role: 'menuitemradio', 'aria-checked': isChecked };
}
