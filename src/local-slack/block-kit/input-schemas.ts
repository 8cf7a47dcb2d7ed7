import * as z from 'zod';

import { actionId, focus, placeholder } from './text-objects.ts';

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

/** What stands in `input` blocks alone. */
export const inputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typing,
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    multiline: z.boolean().optional(),
  }),
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
