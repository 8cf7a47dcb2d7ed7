import { useId } from 'react';
import { object, objects, text } from '../workspace/json.ts';
import type { ElementProps } from './element-props.ts';
import { type Choice, choicesOf } from './options.ts';
import { useSurface } from './surface.tsx';
import { useConfirm } from './use-confirm.tsx';

/** Radio buttons and checkboxes. */
export function ChoiceList({ placed, isTold, label }: ElementProps) {
  const { stateOf, enter } = useSurface();
  const { ask, dialog } = useConfirm(placed.element);
  const name = useId();
  const type = text(placed.element.type);
  const isMulti = type === 'checkboxes';
  const choices = choicesOf(placed.element);
  const state = stateOf(placed) ?? {};
  const picked = (isMulti ? objects(state.selected_options) : objects([object(state.selected_option)])).map(
    ({ value }) => text(value),
  );

  function toggle({ key, option }: Choice) {
    const kept = isMulti ? choices.filter((each) => picked.includes(each.key) !== (each.key === key)) : [];
    const next = isMulti
      ? { selected_options: kept.map((each) => each.option) }
      : { selected_option: option };
    ask(() => enter(placed, { type, ...next }, isTold));
  }

  const named =
    label === undefined
      ? { 'aria-label': placed.actionId }
      : { 'aria-labelledby': label.id, 'aria-describedby': label.describedBy || undefined };
  return (
    <fieldset className="choice-list" {...named}>
      {choices.map((choice) => (
        <label key={choice.key} className="choice">
          <input
            type={isMulti ? 'checkbox' : 'radio'}
            name={name}
            checked={picked.includes(choice.key)}
            onChange={() => toggle(choice)}
          />
          <span>
            {choice.label}
            {choice.description !== '' && <small>{choice.description}</small>}
          </span>
        </label>
      ))}
      {dialog}
    </fieldset>
  );
}
