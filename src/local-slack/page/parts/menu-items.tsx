import { type KeyboardEvent, useEffect, useRef } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly isDanger?: boolean;
  /** For a choice among several: whether it is the one. */
  readonly isChecked?: boolean;
  readonly onSelect: () => void;
}

interface MenuItemsProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** The lines of an open menu; the focus goes to the one that is chosen, or the first. */
export function MenuItems({ id, label, items, onClose }: MenuItemsProps) {
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
