import * as z from 'zod';

import type { Block } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { blockSchema, MAX_BLOCKS, type Surface, surfaces } from './block-schemas.ts';
import { describeIssues } from './describe-issues.ts';
import { shownChars } from './shown-chars.ts';
import { withIds } from './with-ids.ts';

/** All text of a message's blocks together, in characters: Slack fails near it (undocumented, measured). */
const MAX_BLOCKS_CHARS = 13_200;
/** All `markdown` blocks of a message together. */
const MAX_MARKDOWN_CHARS = 12_000;
/** All cells of a table together, about. */
const MAX_TABLE_CHARS = 10_000;

/**
 * Blocks of a message that Slack would take, with the ids that it gives them. Throws a SlackError with Slack's name for
 * the refusal and, for `invalid_blocks`, every place that is wrong as a JSON pointer.
 */
export function checkBlocks(blocks: unknown): readonly Block[] {
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const problems = problemsOf(blocks, 'message', '/blocks');
  if (problems.length > 0) throw new SlackError('invalid_blocks', problems);
  const taken = toBlocks(blocks);
  const markdown = taken.filter(({ type }) => type === 'markdown');
  if (shownChars(taken) > MAX_BLOCKS_CHARS || shownChars(markdown) > MAX_MARKDOWN_CHARS)
    throw new SlackError('msg_blocks_too_long');
  return taken;
}

/** What Slack would say of the blocks on a surface: a line each, with a JSON pointer; none when it takes them. */
export function problemsOf(blocks: readonly unknown[], surface: Surface, root: string): readonly string[] {
  return [...problemsOfShape(blocks, root), ...problemsOfAll(blocks, surface, root)];
}

/** Blocks without problems, with all their ids. */
export function toBlocks(blocks: readonly unknown[]): readonly Block[] {
  const schema = z.looseObject({ type: z.string(), block_id: z.string().optional() });
  return withIds(blocks.map((block) => schema.parse(block)));
}

function problemsOfShape(blocks: readonly unknown[], root: string): readonly string[] {
  const result = z.array(blockSchema).safeParse(blocks);
  return result.success ? [] : describeIssues(result.error, blocks, root);
}

function problemsOfAll(blocks: readonly unknown[], surface: Surface, root: string): readonly string[] {
  const types = blocks.map((block) => String(Object(block).type));
  const max = MAX_BLOCKS[surface];
  const misplaced = types.flatMap((type, at) => {
    const allowed = Object.entries(surfaces).find(([name]) => name === type)?.[1] ?? [surface];
    return allowed.includes(surface)
      ? []
      : [`[ERROR] unsupported block type in a ${surface}: ${type} [json-pointer:${root}/${at}/type]`];
  });
  const tables = types.flatMap((type, at) => (type === 'table' ? [at] : []));
  const longTables = tables.filter((at) => shownChars(blocks[at]) > MAX_TABLE_CHARS);
  return [
    ...(blocks.length > max ? [`[ERROR] no more than ${max} items allowed [json-pointer:${root}]`] : []),
    ...misplaced,
    ...tables.slice(1).map((at) => `[ERROR] only_one_table_allowed [json-pointer:${root}/${at}]`),
    ...longTables.map(
      (at) => `[ERROR] a table has at most ${MAX_TABLE_CHARS} characters [json-pointer:${root}/${at}/rows]`,
    ),
    ...repeated(blocks, 'block_id').map(
      (id) => `[ERROR] block_id ${id} already exists [json-pointer:${root}]`,
    ),
    ...blocks.flatMap((block, at) =>
      repeated(elementsOf(block), 'action_id').map(
        (id) => `[ERROR] action_id ${id} already exists [json-pointer:${root}/${at}/elements]`,
      ),
    ),
  ];
}

function elementsOf(block: unknown): readonly unknown[] {
  const { elements } = Object(block);
  return Array.isArray(elements) ? elements : [];
}

function repeated(parts: readonly unknown[], field: string): readonly string[] {
  const ids = parts.flatMap((part) => {
    const id = Object(part)[field];
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
