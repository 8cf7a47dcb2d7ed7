import type { RichTextBlock, RichTextElement, TableBlock } from '@slack/types';

import type { Evidence } from '../answering/answer.ts';
import type { Citations } from './citations.ts';
import type { TablePart } from './outline.ts';
import { quoteInCell } from './quote-statement.ts';
import { richText, section, words } from './rich-text.ts';
import { rowLabel } from './row-label.ts';
import { GAP } from './wording.ts';

/** Four sentences or so: more make a tower of a column. */
const MAX_CELL_CHARS = 400;

/** Whether columns are better to read than a list: two roles, in cells that are no towers. */
export function isTabular({ roles, rows, gaps }: TablePart): boolean {
  const isShort = (cell: readonly Evidence[]): boolean =>
    cell.reduce((chars, { statement }) => chars + statement.text.length, 0) <= MAX_CELL_CHARS;
  return roles.length === 2 && gaps === 'in_cells' && rows.every(({ cells }) => cells.every(isShort));
}

const boldCell = (text: string): RichTextBlock => richText(section(words(text, 'bold')));

/** Statements under one another in one section: lists inside a cell are not shown everywhere. */
function quotesCell(cell: readonly Evidence[], citations: Citations): RichTextBlock {
  if (cell.length === 0) return richText(section(words(GAP, 'italic')));
  const mark = cell.length === 1 ? '' : '• ';
  const lines = cell.map((item) => `${mark}${quoteInCell(item, citations)}`);
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
