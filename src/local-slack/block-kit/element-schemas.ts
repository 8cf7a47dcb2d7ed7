import * as z from 'zod';

import { inputs } from './input-schemas.ts';
import { menus } from './menu-schemas.ts';
import { pickers } from './picker-schemas.ts';
import {
  actionId,
  anyText,
  confirm,
  imageElement,
  linkUrl,
  overflowOption,
  plainText,
} from './text-objects.ts';

/** The buttons of Block Kit, and which blocks may hold which elements. */

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

/** Starts a workflow of Slack; the app hears nothing of it. */
const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(75),
  action_id: actionId.optional(),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: linkUrl,
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId.optional(),
  options: z.array(overflowOption).min(1).max(5),
  confirm: confirm.optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label: z.string().max(75).optional(),
});

/** Of an `actions` block. */
export const actionElement = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  ...menus,
  ...pickers,
]);
/** Beside the text of a `section`. */
export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  imageElement,
  ...menus,
  ...pickers,
]);
/** Of an `input` block. */
export const inputElement = z.discriminatedUnion('type', [...inputs, ...menus, ...pickers]);
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
