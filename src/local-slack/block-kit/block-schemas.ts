import * as z from 'zod';

import {
  accessory,
  actionElement,
  contextActionElement,
  contextElement,
  inputElement,
} from './element-schemas.ts';
import { richTextElement } from './rich-text-schemas.ts';
import { anyText, blockId, hasOneImage, linkUrl, ONE_IMAGE, plainText, slackFile } from './text-objects.ts';

/** The blocks of Block Kit with Slack's limits. Where a block is allowed stands in `surfaces`. */

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text');

/** An empty cell makes Slack refuse the whole message. */
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richTextElement).min(1) }),
]);

const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

const image = z
  .strictObject({
    type: z.literal('image'),
    block_id: blockId,
    image_url: linkUrl.optional(),
    slack_file: slackFile.optional(),
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
  })
  .refine(hasOneImage, ONE_IMAGE);

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

export const blockSchema = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('header'),
    block_id: blockId,
    text: plainText(150),
    level: z.int().min(1).max(4).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(contextElement).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(actionElement).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id: blockId,
    elements: z.array(contextActionElement).min(1).max(5),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: blockId,
    elements: z.array(richTextElement).min(1),
  }),
  z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('alert'),
    block_id: blockId,
    text: anyText(3000),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  table,
  image,
  input,
]);

type BlockType = z.infer<typeof blockSchema>['type'];

/** Where Slack shows blocks, and how many. */
export type Surface = 'message' | 'modal' | 'home';

export const MAX_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

const MESSAGES: readonly Surface[] = ['message'];
/** A block that is not here may stand on every surface. */
export const surfaces: Readonly<Partial<Record<BlockType, readonly Surface[]>>> = {
  table: MESSAGES,
  markdown: MESSAGES,
  context_actions: MESSAGES,
  alert: ['modal'],
};
