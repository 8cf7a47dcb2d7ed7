import type { KnownBlock } from '@slack/types';

import {
  MAX_BLOCKS,
  MAX_MESSAGE_CHARS,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  MAX_TEXT_OBJECT_CHARS,
} from './limits.ts';

/** Characters of all text in a block tree, as Slack counts them over a message. */
export function countTextChars(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, child) => sum + countTextChars(child), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : countTextChars(value)),
    0,
  );
}

function isBlockWithinLimits(block: KnownBlock): boolean {
  switch (block.type) {
    case 'table':
      return (
        block.rows.length <= MAX_TABLE_ROWS && block.rows.every((row) => row.length <= MAX_TABLE_COLUMNS)
      );
    case 'context':
      return block.elements.every((element) => countTextChars(element) <= MAX_TEXT_OBJECT_CHARS);
    default:
      return true;
  }
}

/** Whether Slack takes these blocks as one message, by the limits that our blocks can reach. */
export function areBlocksWithinLimits(blocks: readonly KnownBlock[]): boolean {
  return (
    blocks.length <= MAX_BLOCKS &&
    countTextChars(blocks) <= MAX_MESSAGE_CHARS &&
    blocks.every(isBlockWithinLimits)
  );
}
