import * as z from 'zod';

import { checkInitial } from './initial-choices.ts';
import { choice, common, placeholder } from './text-objects.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Dates, times, radio buttons and checkboxes. */
export const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...common,
    placeholder,
    initial_date: z.string().regex(DATE).optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...common,
    placeholder,
    initial_time: z.string().regex(TIME).optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...common,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
  z
    .strictObject({
      type: z.literal('radio_buttons'),
      ...common,
      options: z.array(choice).min(1).max(10),
      initial_option: choice.optional(),
    })
    .superRefine(checkInitial),
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...common,
      options: z.array(choice).min(1).max(10),
      initial_options: z.array(choice).min(1).optional(),
    })
    .superRefine(checkInitial),
] as const;
