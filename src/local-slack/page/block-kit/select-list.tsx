import { Fragment, type RefObject } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import type { Choice } from './options.ts';

interface SelectListProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly isPicked: (choice: Choice) => boolean;
  readonly isMulti: boolean;
  readonly empty: string;
  readonly onChoose: (choice: Choice) => void;
}

const nothing = () => undefined;

/** The choices of a select under their headings. The focus stays in the field, which has the keys. */
export function SelectList(props: SelectListProps) {
  const { id, anchor, choices, active, isPicked, isMulti, empty, onChoose } = props;
  return (
    <Popover anchor={anchor} onClose={nothing} closes="manual" className="select-list">
      {choices.length === 0 && (
        <p className="select-empty" role="status">
          {empty}
        </p>
      )}
      <div id={id} role="listbox" aria-label="Choices" aria-multiselectable={isMulti} tabIndex={-1}>
        {choices.map((choice, at) => (
          <Fragment key={`${choice.group}\n${choice.key}`}>
            {choice.group !== '' && choice.group !== choices[at - 1]?.group && (
              <div className="select-group" role="presentation">
                {choice.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys. */}
            <div
              id={`${id}-${at}`}
              ref={(own) => {
                if (at === active) own?.scrollIntoView({ block: 'nearest' });
              }}
              role="option"
              tabIndex={-1}
              aria-selected={isPicked(choice)}
              data-active={at === active}
              className="select-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
            >
              <span>
                {choice.label}
                {choice.description !== '' && <small>{choice.description}</small>}
              </span>
              {isPicked(choice) && <Icon name="check" />}
            </div>
          </Fragment>
        ))}
      </div>
    </Popover>
  );
}
