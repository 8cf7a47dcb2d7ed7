import type { Json } from '../../page-protocol.ts';
import { objects, text, texts } from '../workspace/json.ts';

/** What an input holds, as Slack sends it in `state.values`: its type and, by type, `value`, `selected_option`, … */
export type ElementState = Json;

const orNull = (value: unknown): unknown => value ?? null;

function initialOf(element: Json): Json | undefined {
  switch (text(element.type)) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { value: orNull(element.initial_value) };
    case 'rich_text_input':
      return { rich_text_value: orNull(element.initial_value) };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: orNull(element.initial_option) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: objects(element.initial_options) };
    case 'users_select':
      return { selected_user: orNull(element.initial_user) };
    case 'multi_users_select':
      return { selected_users: texts(element.initial_users) };
    case 'channels_select':
      return { selected_channel: orNull(element.initial_channel) };
    case 'multi_channels_select':
      return { selected_channels: texts(element.initial_channels) };
    case 'conversations_select':
      return { selected_conversation: orNull(element.initial_conversation) };
    case 'multi_conversations_select':
      return { selected_conversations: texts(element.initial_conversations) };
    case 'datepicker':
      return { selected_date: orNull(element.initial_date) };
    case 'timepicker':
      return { selected_time: orNull(element.initial_time) };
    case 'datetimepicker':
      return { selected_date_time: orNull(element.initial_date_time) };
    default:
      return undefined;
  }
}

/** What an element holds before anybody touches it; undefined for elements that hold nothing, such as buttons. */
export function initialState(element: Json): ElementState | undefined {
  const initial = initialOf(element);
  return initial && { type: text(element.type), ...initial };
}
