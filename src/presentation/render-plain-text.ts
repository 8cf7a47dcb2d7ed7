import type { Evidence } from '../answering/answer.ts';
import { type Citations, cite } from './citations.ts';
import type { Invitation, Outline, Part, StatementsPart, TablePart } from './outline.ts';
import { packEntries } from './pack-entries.ts';
import { quoteInCell, quoteStatement } from './quote-statement.ts';
import { rowHeading, rowLabel } from './row-label.ts';
import { stackEntries } from './stack-entries.ts';
import { layTable } from './text-table.ts';
import { dropControls } from './untrusted.ts';
import { GAP } from './wording.ts';
import { wrapText } from './wrap-text.ts';

export interface PlainTextOptions {
  /**
   * Characters a line. Left out, sentences keep their lines and only tables are wrapped, to 80; `Infinity` wraps
   * nothing and shows a comparison row under row, which is best where lines are not shown in columns.
   */
  readonly width?: number;
}

/** The usual terminal. */
const TABLE_WIDTH = 80;

interface Page {
  readonly proseWidth: number;
  readonly tableWidth: number;
  readonly citations: Citations;
}

const bulleted = (text: string, page: Page): readonly string[] =>
  wrapText(`• ${text}`, page.proseWidth, '  ');

function statementLines({ lead, quoted, evidence }: StatementsPart, page: Page): readonly string[] {
  const quotes = evidence.map((item) => quoteStatement(item, page.citations, quoted));
  if (quotes.length === 1) return wrapText([lead, ...quotes].filter(Boolean).join(' '), page.proseWidth);
  const opening = lead === undefined ? [] : wrapText(lead, page.proseWidth);
  return [...opening, ...quotes.flatMap((quote) => bulleted(quote, page))];
}

const cellQuotes = (cell: readonly Evidence[], page: Page): readonly string[] =>
  cell.length === 0 ? [GAP] : cell.map((item) => quoteInCell(item, page.citations));

const bulletAll = (quotes: readonly string[]): readonly string[] =>
  quotes.length < 2 ? quotes : quotes.map((quote) => `• ${quote}`);

function stackedTable(table: TablePart, page: Page): readonly string[] {
  return table.rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrapText(rowHeading(row, table) ?? '', page.proseWidth).filter((line) => line !== ''),
    ...stackEntries(row, table).flatMap(({ name, evidence }) =>
      bulleted(`${name}: ${cellQuotes(evidence, page).join(' ')}`, page),
    ),
  ]);
}

function tableLines(table: TablePart, page: Page): readonly string[] {
  const header = ['', ...table.roles.map((role) => role.id)];
  const rows = table.rows.map((row) => [
    [rowLabel(row)],
    ...row.cells.map((cell) => bulletAll(cellQuotes(cell, page))),
  ]);
  const hasColumns = Number.isFinite(page.tableWidth) && table.gaps === 'in_cells';
  const columns = hasColumns ? layTable(header, rows, page.tableWidth) : undefined;
  return columns === undefined ? ['', ...stackedTable(table, page), ''] : ['', ...columns, ''];
}

function partLines(part: Part, page: Page): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'line':
      return wrapText(part.text, page.proseWidth);
    case 'list':
      return [...wrapText(part.lead, page.proseWidth), ...part.items.flatMap((item) => bulleted(item, page))];
    case 'statements':
      return statementLines(part, page);
    case 'table':
      return tableLines(part, page);
    default:
      return part satisfies never;
  }
}

/** Several on a line as long as they fit; each entry stays whole where it can. */
function sourceLines({ entries }: Citations, width: number): readonly string[] {
  return packEntries(entries, '   ', width).flatMap((line) => wrapText(line, width, '    '));
}

function invitationLines({ label, shape, questions }: Invitation, page: Page): readonly string[] {
  if (questions.length === 0) return [];
  if (shape === 'list') return [`${label}:`, ...questions.flatMap((question) => bulleted(question, page))];
  return wrapText(`${label}: ${questions.join(' · ')}`, page.proseWidth);
}

/**
 * An outline as plain text: parts, the numbered sources, what to ask next. No statement is shortened. Control
 * characters are left out, so that it is safe in a terminal.
 */
export function renderPlainText(outline: Outline, { width }: PlainTextOptions = {}): string {
  const citations = cite(outline);
  const page = { proseWidth: width ?? Number.POSITIVE_INFINITY, tableWidth: width ?? TABLE_WIDTH, citations };
  const lines = [
    ...outline.parts.flatMap((part) => partLines(part, page)),
    ...sourceLines(citations, page.proseWidth),
    ...invitationLines(outline.invitation, page),
  ];
  return dropControls(lines.join('\n'));
}
