import type { RichTextBlock, RichTextList } from '@slack/types';

import type { Citations } from './citations.ts';
import type { TablePart } from './outline.ts';
import { quoteInCell } from './quote-statement.ts';
import { bullets, richText, section, words } from './rich-text.ts';
import { rowHeading } from './row-label.ts';
import { type StackEntry, stackEntries } from './stack-entries.ts';
import { GAP } from './wording.ts';

/** A role and what is said of it; several statements are a list of their own. */
function entryLists({ name: who, evidence }: StackEntry, citations: Citations): readonly RichTextList[] {
  const name = words(`${who}:`, 'bold');
  const [first, ...rest] = evidence.map((item) => quoteInCell(item, citations));
  if (first === undefined) return [bullets([section(name, words(' '), words(GAP, 'italic'))])];
  if (rest.length === 0) return [bullets([section(name, words(` ${first}`))])];
  return [
    bullets([section(name)]),
    bullets(
      [first, ...rest].map((quote) => section(words(quote))),
      1,
    ),
  ];
}

/**
 * A comparison without columns, which reads at every width: aspect by aspect, each role beneath it with its statements.
 * A block for each row, so that rows stand apart.
 */
export function stackBlocks(table: TablePart, citations: Citations): readonly RichTextBlock[] {
  return table.rows.map((row) => {
    const heading = rowHeading(row, table);
    const lists = stackEntries(row, table).flatMap((entry) => entryLists(entry, citations));
    return richText(...(heading === undefined ? [] : [section(words(heading, 'bold'))]), ...lists);
  });
}
