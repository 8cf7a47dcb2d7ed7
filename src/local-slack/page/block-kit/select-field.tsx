import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { number, text, wordsOf } from '../workspace/json.ts';
import { type ElementProps, fieldProps } from './element-props.ts';
import type { Choice } from './options.ts';
import { PickedChips } from './picked-chips.tsx';
import { SelectList } from './select-list.tsx';
import { pickedOf, readSelectType, stateWith } from './select-state.ts';
import { useSurface } from './surface.tsx';
import { useChoices } from './use-choices.ts';
import { useConfirm } from './use-confirm.tsx';

/** Every select menu: a field to type into, and a list of what matches; many choices stand as chips before it. */
export function SelectField(props: ElementProps) {
  const { placed, isTold } = props;
  const { stateOf, enter } = useSurface();
  const { ask, dialog } = useConfirm(placed.element);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const type = text(placed.element.type);
  const { isMulti } = readSelectType(type);
  const isOpen = typed !== undefined;
  const { known, choices, empty } = useChoices(placed, typed ?? '', isOpen);
  const picked = pickedOf(type, stateOf(placed) ?? {}, known);
  const max = number(placed.element.max_selected_items) ?? Number.POSITIVE_INFINITY;
  const placeholder = wordsOf(placed.element.placeholder) || 'Choose…';

  const open = (words: string) => {
    setTyped(words);
    setActive(0);
  };
  const close = () => setTyped(undefined);
  const put = (next: readonly Choice[]) => ask(() => enter(placed, stateWith(type, next), isTold));

  function toggle(choice: Choice) {
    const others = picked.filter(({ key }) => key !== choice.key);
    if (!isMulti) {
      put([choice]);
      close();
    } else if (others.length < picked.length) put(others);
    else if (picked.length < max) {
      put([...picked, choice]);
      setTyped('');
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = choices.length - 1;
    if (!isOpen) {
      if (event.key === 'ArrowDown' || event.key === 'Enter') {
        event.preventDefault();
        open('');
      }
      if (event.key === 'Backspace' && isMulti && picked.length > 0) put(picked.slice(0, -1));
      return;
    }
    const chosen = choices[active];
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter') chosen && toggle(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    // Escape closes the list, not the modal around it.
    event.stopPropagation();
  }

  const shown = isOpen ? typed : isMulti ? '' : (picked[0]?.label ?? '');
  return (
    <div ref={box} className="select" data-open={isOpen}>
      {isMulti && <PickedChips picked={picked} onRemove={toggle} />}
      <input
        className="field"
        type="text"
        autoComplete="off"
        value={shown}
        placeholder={picked.length > 0 && isMulti ? '' : (picked[0]?.label ?? placeholder)}
        {...fieldProps(props, placeholder)}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && choices.length > 0 ? `${listId}-${active}` : undefined}
        onClick={() => isOpen || open('')}
        onChange={(event) => open(event.target.value)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" />
      {isOpen && (
        <SelectList
          id={listId}
          anchor={box}
          choices={choices}
          active={active}
          isPicked={({ key }) => picked.some((each) => each.key === key)}
          isMulti={isMulti}
          empty={empty}
          onChoose={toggle}
        />
      )}
      {dialog}
    </div>
  );
}
