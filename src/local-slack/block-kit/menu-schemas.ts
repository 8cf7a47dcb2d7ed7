import * as z from 'zod';

import { checkInitial } from './initial-choices.ts';
import { common, option, optionGroup, placeholder } from './text-objects.ts';

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

/** Select menus, of one choice or many. */
export const menus = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...select,
      ...choices,
      initial_option: option.optional(),
    })
    .refine(hasOneList, ONE_LIST)
    .superRefine(checkInitial),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...many,
      ...choices,
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(hasOneList, ONE_LIST)
    .superRefine(checkInitial),
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
