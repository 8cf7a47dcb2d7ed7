import type { RefObject } from 'react';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import type { Completion } from './completion.ts';

interface CompletionListProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly items: readonly Completion[];
  readonly active: number;
  readonly onChoose: (chosen: Completion) => void;
}

const nothing = () => undefined;

/** What can follow the sign. The focus stays in the text field, which has the keys. */
export function CompletionList({ id, anchor, items, active, onChoose }: CompletionListProps) {
  return (
    <Popover anchor={anchor} onClose={nothing} closes="manual" className="completions">
      <div id={id} role="listbox" aria-label="Suggestions" tabIndex={-1}>
        {items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys.
          <div
            key={item.id}
            id={`${id}-${at}`}
            ref={(own) => {
              if (at === active) own?.scrollIntoView({ block: 'nearest' });
            }}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className="completion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
          >
            <Sign item={item} />
            <span className="completion-words">
              <span>
                <strong>{item.label}</strong> <span className="completion-hint">{item.hint}</span>
              </span>
              <small>{item.description}</small>
            </span>
          </div>
        ))}
      </div>
    </Popover>
  );
}

function Sign({ item }: { item: Completion }) {
  switch (item.kind) {
    case 'person':
      return <Avatar id={item.id} size={28} />;
    case 'channel':
      return <Icon name="hash" />;
    case 'command':
      return <Icon name="slash" />;
    case 'shortcut':
      return <Icon name="bolt" />;
    default:
      return item.kind satisfies never;
  }
}
