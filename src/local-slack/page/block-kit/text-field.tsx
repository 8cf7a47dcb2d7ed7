import type { ChangeEvent, KeyboardEvent } from 'react';
import { number, object, text, texts, wordsOf } from '../workspace/json.ts';
import { type ElementProps, fieldProps } from './element-props.ts';
import { fromRichText, toRichText } from './rich-text-value.ts';
import { useSurface } from './surface.tsx';

const INPUT_TYPES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** Words, an address or a number. */
export function TextField(props: ElementProps) {
  const { placed, isTold } = props;
  const { element } = placed;
  const { stateOf, enter } = useSurface();
  const type = text(element.type);
  const isRich = type === 'rich_text_input';
  const state = stateOf(placed) ?? {};
  const shown = isRich ? fromRichText(object(state.rich_text_value)) : text(state.value);
  const triggers = texts(object(element.dispatch_action_config)?.trigger_actions_on);
  const isMultiline = isRich || element.multiline === true;

  function put(value: string, isDone: boolean) {
    const held = isRich ? { rich_text_value: toRichText(value) } : { value: value === '' ? null : value };
    // Without a setting, Slack tells the app when Enter is pressed.
    const trigger = isDone
      ? triggers.length === 0 || triggers.includes('on_enter_pressed')
      : triggers.includes('on_character_entered');
    enter(placed, { type, ...held }, isTold && trigger);
  }

  const shared = {
    className: 'field',
    value: shown,
    placeholder: wordsOf(element.placeholder),
    maxLength: number(element.max_length),
    minLength: number(element.min_length),
    ...fieldProps(props, wordsOf(element.placeholder)),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => put(event.target.value, false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || !isTold) return;
      event.preventDefault();
      put(shown, true);
    },
  };
  if (isMultiline) return <textarea {...shared} rows={4} />;
  return (
    <input
      {...shared}
      type={INPUT_TYPES[type] ?? 'text'}
      step={element.is_decimal_allowed === true ? 'any' : undefined}
      min={text(element.min_value) || undefined}
      max={text(element.max_value) || undefined}
    />
  );
}
