import { number, text, wordsOf } from '../workspace/json.ts';
import { fromLocalText, toLocalText } from './date-text.ts';
import { type ElementProps, fieldProps } from './element-props.ts';
import { useSurface } from './surface.tsx';
import { useConfirm } from './use-confirm.tsx';

const KINDS = {
  datepicker: { input: 'date', field: 'selected_date' },
  timepicker: { input: 'time', field: 'selected_time' },
  datetimepicker: { input: 'datetime-local', field: 'selected_date_time' },
} as const;

function kindOf(type: string) {
  if (type === 'timepicker' || type === 'datetimepicker') return KINDS[type];
  return KINDS.datepicker;
}

/** A date, a time, or both, picked with the browser's own field. */
export function DateField(props: ElementProps) {
  const { placed, isTold } = props;
  const { stateOf, enter } = useSurface();
  const { ask, dialog } = useConfirm(placed.element);
  const type = text(placed.element.type);
  const { input, field } = kindOf(type);
  const held = stateOf(placed)?.[field];
  const moment = number(held);
  const shown = moment === undefined ? text(held) : toLocalText(moment);

  function pick(picked: string) {
    const value = type === 'datetimepicker' ? fromLocalText(picked) : picked || undefined;
    ask(() => enter(placed, { type, [field]: value ?? null }, isTold));
  }

  return (
    <>
      <input
        className="field date-field"
        type={input}
        value={shown}
        {...fieldProps(props, wordsOf(placed.element.placeholder))}
        onChange={(event) => pick(event.target.value)}
      />
      {dialog}
    </>
  );
}
