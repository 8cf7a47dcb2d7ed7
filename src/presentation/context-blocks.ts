import type { ContextBlock } from '@slack/types';

import { MAX_CONTEXT_ELEMENTS, MAX_TEXT_OBJECT_CHARS } from './limits.ts';
import { escapeMrkdwn } from './untrusted.ts';

/** Joins entries into as few texts as the limit of one allows; an entry longer than that stands alone. */
function packEntries(entries: readonly string[], separator: string): readonly string[] {
  const packed: string[] = [];
  for (const entry of entries) {
    const joined = `${packed.at(-1) ?? ''}${separator}${entry}`;
    if (packed.length > 0 && joined.length <= MAX_TEXT_OBJECT_CHARS) packed[packed.length - 1] = joined;
    else packed.push(entry);
  }
  return packed;
}

/** Small print of plain words, as many context blocks as it needs; none for no entries. */
export function contextBlocks(entries: readonly string[], separator: string): readonly ContextBlock[] {
  const texts = packEntries(entries.map(escapeMrkdwn), separator);
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < texts.length; at += MAX_CONTEXT_ELEMENTS) {
    const elements = texts
      .slice(at, at + MAX_CONTEXT_ELEMENTS)
      .map((text) => ({ type: 'mrkdwn', text, verbatim: true }) as const);
    blocks.push({ type: 'context', elements });
  }
  return blocks;
}
