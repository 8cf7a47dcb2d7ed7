import * as z from 'zod';

import { checkBlocks } from '../block-kit/check-blocks.ts';
import { findPings } from '../block-kit/find-pings.ts';
import type { Block, Json } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, fromForm } from './method.ts';

/** Longer texts are refused, in characters. */
const MAX_TEXT_CHARS = 40_000;
const MAX_MARKDOWN_CHARS = 12_000;
const MAX_ATTACHMENTS = 100;
/** As JSON, in characters. */
const MAX_METADATA_CHARS = 16_000;

/** The arguments by which every method takes a message's content. */
export const contentArgs = {
  text: z.string().optional(),
  blocks: fromForm(z.unknown()).optional(),
  attachments: fromForm(z.unknown()).optional(),
  markdown_text: z.string().optional(),
  metadata: fromForm(z.unknown()).optional(),
  link_names: fromForm(z.unknown()).optional(),
  parse: z.string().optional(),
  reply_broadcast: fromForm(z.unknown()).optional(),
};

export interface ContentArgs {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly markdown_text?: string | undefined;
  readonly metadata?: unknown;
  readonly link_names?: unknown;
  readonly parse?: string | undefined;
  readonly reply_broadcast?: unknown;
}

/** What a message says. */
interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Json[];
  readonly metadata: Json | undefined;
}

/** A message's content, or Slack's error for it. */
export function readContent(args: ContentArgs): Content {
  const { text = '', markdown_text: markdown } = args;
  const metadata = args.metadata === undefined ? undefined : readMetadata(args.metadata);
  const attachments = args.attachments === undefined ? [] : readAttachments(args.attachments);
  if (markdown !== undefined) return { ...readMarkdown(markdown, args), attachments, metadata };
  const blocks = args.blocks === undefined ? [] : checkBlocks(args.blocks);
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text');
  if (text.length > MAX_TEXT_CHARS) throw new SlackError('msg_too_long');
  return { text, blocks, attachments, metadata };
}

function readMarkdown(markdown: string, { text, blocks }: ContentArgs): Pick<Content, 'text' | 'blocks'> {
  if (text !== undefined || blocks !== undefined) throw new SlackError('markdown_text_conflict');
  if (markdown === '') throw new SlackError('no_text');
  if (markdown.length > MAX_MARKDOWN_CHARS) throw new SlackError('msg_too_long');
  return { text: markdown, blocks: checkBlocks([{ type: 'markdown', text: markdown }]) };
}

function readAttachments(value: unknown): readonly Json[] {
  const attachments = z.array(z.record(z.string(), z.unknown())).safeParse(value).data;
  if (attachments === undefined) throw new SlackError('invalid_attachments');
  if (attachments.length > MAX_ATTACHMENTS) throw new SlackError('too_many_attachments');
  for (const { blocks } of attachments) if (blocks !== undefined) checkBlocks(blocks);
  return attachments;
}

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

function readMetadata(value: unknown): Json | undefined {
  const object = z.record(z.string(), z.unknown()).safeParse(value).data;
  if (object === undefined) throw new SlackError('invalid_metadata_format');
  if (Object.keys(object).length === 0) return undefined;
  const metadata = metadataSchema.safeParse(object).data;
  if (metadata === undefined) throw new SlackError('invalid_metadata_schema');
  if (JSON.stringify(metadata).length > MAX_METADATA_CHARS) throw new SlackError('metadata_too_large');
  return metadata;
}

const isOn = (value: unknown): boolean => value === true || value === 1;

/** Tells of what Slack takes, and an app should mend; and of what is not shown here. */
export function warnOf(content: Content, args: ContentArgs, { workspace }: Api): void {
  const { text, blocks, attachments } = content;
  const warn = (sentence: string): void => workspace.notify('warning', sentence);
  const pings = findPings(text, blocks, attachments);
  if (pings.length > 0) warn(`A message of the app notifies people: it holds ${pings.join(' ')}.`);
  if (text === '')
    warn(
      'A message of the app has blocks and no text: notifications and screen readers have nothing to say.',
    );
  if (isOn(args.link_names) || args.parse === 'full')
    warn('A message of the app is sent with link_names or parse "full": any name in it notifies people.');
  if (attachments.length > 0) warn('A message of the app has attachments: they are not shown here.');
  if (isOn(args.reply_broadcast)) warn('reply_broadcast is not shown here: the reply stands in its thread.');
}
