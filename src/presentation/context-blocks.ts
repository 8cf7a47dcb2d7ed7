import type { ContextBlock } from '@slack/types';

import { MAX_CONTEXT_ELEMENTS, MAX_TEXT_OBJECT_CHARS } from './limits.ts';
import { packEntries } from './pack-entries.ts';
import { escapeMrkdwn } from './untrusted.ts';

/** Small print of plain words, as many context blocks as it needs; none for no entries. */
export function contextBlocks(entries: readonly string[], separator: string): readonly ContextBlock[] {
  const texts = packEntries(entries.map(escapeMrkdwn), separator, MAX_TEXT_OBJECT_CHARS);
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < texts.length; at += MAX_CONTEXT_ELEMENTS) {
    const elements = texts
      .slice(at, at + MAX_CONTEXT_ELEMENTS)
      .map((text) => ({ type: 'mrkdwn', text, verbatim: true }) as const);
    blocks.push({ type: 'context', elements });
  }
  return blocks;
}
