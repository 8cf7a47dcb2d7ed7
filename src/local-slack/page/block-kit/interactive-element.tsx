import { text } from '../workspace/json.ts';
import { Button } from './button.tsx';
import { ChoiceList } from './choice-list.tsx';
import { DateField } from './date-field.tsx';
import type { ElementProps } from './element-props.ts';
import { FeedbackButtons } from './feedback-buttons.tsx';
import { IconButton } from './icon-button.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Draws an element by its type. */
export function InteractiveElement(props: ElementProps) {
  const type = text(props.placed.element.type);
  switch (type) {
    case 'button':
    case 'workflow_button':
      return <Button {...props} />;
    case 'overflow':
      return <OverflowMenu {...props} />;
    case 'feedback_buttons':
      return <FeedbackButtons {...props} />;
    case 'icon_button':
      return <IconButton {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <ChoiceList {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateField {...props} />;
    case 'plain_text_input':
    case 'rich_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextField {...props} />;
    default:
      if (type.endsWith('_select')) return <SelectField {...props} />;
      return <p className="cannot-show">An element of type {type} cannot be used here.</p>;
  }
}
