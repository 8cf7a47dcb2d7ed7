import type { RichTextBlock, RichTextElement, TableBlock } from '@slack/types';

import type { Evidence } from '../answering/answer.ts';
import type { Citations } from './citations.ts';
import type { TablePart } from './outline.ts';
import { quoteStatement } from './quote-statement.ts';
import { richText, section, words } from './rich-text.ts';
import { rowLabel } from './row-label.ts';
import { GAP } from './wording.ts';

const boldCell = (text: string): RichTextBlock => richText(section(words(text, 'bold')));

/** Statements under one another in one section: lists inside a cell are not shown everywhere. */
function quotesCell(cell: readonly Evidence[], citations: Citations): RichTextBlock {
  if (cell.length === 0) return richText(section(words(GAP, 'italic')));
  const mark = cell.length === 1 ? '' : '• ';
  const lines = cell.map((item) => `${mark}${quoteStatement(item, citations)}`);
  const elements: RichTextElement[] = [words(lines.join('\n'))];
  return richText(section(...elements));
}

/** A comparison as Slack's own table: aspects down, roles across, every cell cited, none empty. */
export function tableBlock({ roles, rows }: TablePart, citations: Citations): TableBlock {
  return {
    type: 'table',
    column_settings: [undefined, ...roles].map(() => ({ is_wrapped: true })),
    rows: [
      [boldCell('Aspect'), ...roles.map((role) => boldCell(role.id))],
      ...rows.map((row) => [
        boldCell(rowLabel(row)),
        ...row.cells.map((cell) => quotesCell(cell, citations)),
      ]),
    ],
  };
}
