import * as z from 'zod';

import {
  actionId,
  anyText,
  choice,
  confirm,
  imageElement,
  linkUrl,
  option,
  optionGroup,
  overflowOption,
  plainText,
} from './text-objects.ts';

/** The interactive elements of Block Kit, and which blocks may hold which. */

const placeholder = plainText(150).optional();
const focus = z.boolean().optional();
const common = { action_id: actionId.optional(), confirm: confirm.optional(), focus_on_load: focus };

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId.optional(),
  url: linkUrl.optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId.optional(),
  options: z.array(overflowOption).min(1).max(5),
  confirm: confirm.optional(),
});

/** What a menu offers, one choice or many. */
const select = { ...common, placeholder };
const many = { ...select, max_selected_items: z.int().min(1).optional() };
const choices = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const responseUrl = z.boolean().optional();
const hasOneList = ({ options, option_groups: groups }: { options?: unknown; option_groups?: unknown }) =>
  (options === undefined) !== (groups === undefined);
const ONE_LIST = 'must provide either options or option_groups';

const menus = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...select,
      ...choices,
      initial_option: option.optional(),
    })
    .refine(hasOneList, ONE_LIST),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...many,
      ...choices,
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(hasOneList, ONE_LIST),
  z.strictObject({
    type: z.literal('external_select'),
    ...select,
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...many,
    initial_options: z.array(option).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...select,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...many,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...select,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: responseUrl,
    filter,
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...many,
    initial_conversations: z.array(z.string()).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...select,
    initial_channel: z.string().optional(),
    response_url_enabled: responseUrl,
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...many,
    initial_channels: z.array(z.string()).optional(),
  }),
] as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...select,
    initial_date: z.string().regex(DATE).optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...select,
    initial_time: z.string().regex(TIME).optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...common,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...common,
    options: z.array(choice).min(1).max(10),
    initial_option: choice.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...common,
    options: z.array(choice).min(1).max(10),
    initial_options: z.array(choice).min(1).optional(),
  }),
] as const;

const typing = {
  action_id: actionId.optional(),
  placeholder,
  initial_value: z.string().optional(),
  focus_on_load: focus,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const length = {
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
};
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typing,
  ...length,
  multiline: z.boolean().optional(),
});
const otherInputs = [
  z.strictObject({ type: z.literal('email_text_input'), ...typing }),
  z.strictObject({ type: z.literal('url_text_input'), ...typing }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typing,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_input'),
    ...typing,
    initial_value: z.looseObject({ type: z.literal('rich_text') }).optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: actionId.optional(),
    filetypes: z.array(z.string()).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
] as const;

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label: z.string().max(75).optional(),
});

/** Of an `actions` block. */
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...menus, ...pickers]);
/** Beside the text of a `section`. */
export const accessory = z.discriminatedUnion('type', [button, overflow, imageElement, ...menus, ...pickers]);
/** Of an `input` block. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  ...otherInputs,
  ...menus,
  ...pickers,
]);
/** Of a `context_actions` block. */
export const contextActionElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: actionId.optional(),
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id: actionId.optional(),
    icon: z.literal('trash'),
    text: plainText(75),
    value: z.string().max(2000).optional(),
    confirm: confirm.optional(),
    accessibility_label: z.string().max(75).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
/** Of a `context` block. */
export const contextElement = z.discriminatedUnion('type', [imageElement, ...anyText(3000).options]);
