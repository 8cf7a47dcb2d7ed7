import { wrapText } from './wrap-text.ts';

/** A cell's paragraphs; each begins on a line of its own. */
export type TextCell = readonly string[];

/** Blank columns between two columns. */
const GUTTER = '   ';
/** Fewer characters than this make a column of prose unreadable. */
const MIN_COLUMN_CHARS = 22;
/** The first column holds labels; longer ones are wrapped. */
const MAX_LABEL_CHARS = 18;

const longest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => line.length));

/** Shares `room` among the columns: those that need less than an equal share give the rest to the others. */
function shareRoom(needs: readonly number[], room: number): readonly number[] {
  const share = Math.floor(room / needs.length);
  const modest = needs.filter((need) => need <= share);
  if (modest.length === 0 || modest.length === needs.length)
    return needs.map((need) => Math.min(need, share));
  const left = room - modest.reduce((sum, need) => sum + need, 0);
  const others = shareRoom(
    needs.filter((need) => need > share),
    left,
  );
  let next = 0;
  return needs.map((need) => (need <= share ? need : (others[next++] ?? share)));
}

function layRow(cells: readonly TextCell[], widths: readonly number[]): readonly string[] {
  const columns = cells.map((cell, column) =>
    cell.flatMap((paragraph) => {
      const indent = paragraph.startsWith('• ') ? '  ' : '';
      return wrapText(paragraph, widths[column] ?? MIN_COLUMN_CHARS, indent);
    }),
  );
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => (column[line] ?? '').padEnd(widths[index] ?? 0))
      .join(GUTTER)
      .trimEnd(),
  );
}

/**
 * Lays rows out under a header with a label column and aligned, wrapped columns, at most `width` characters wide.
 * `undefined` when the columns would get too narrow to read: then show the rows one under another.
 */
export function layTable(
  header: readonly string[],
  rows: readonly (readonly TextCell[])[],
  width: number,
): readonly string[] | undefined {
  const table = [header.map((title): TextCell => [title]), ...rows];
  const needs = header.map((_, column) => longest(table.flatMap((row) => row[column] ?? [])));
  const labelWidth = Math.min(needs[0] ?? 0, MAX_LABEL_CHARS);
  const columns = needs.slice(1);
  const room = width - labelWidth - GUTTER.length * columns.length;
  const narrowest = Math.floor(room / Math.max(1, columns.length));
  if (columns.some((need) => need > narrowest) && narrowest < MIN_COLUMN_CHARS) return undefined;
  const widths = [labelWidth, ...shareRoom(columns, room)];
  const total = widths.reduce((sum, each) => sum + each, 0) + GUTTER.length * columns.length;
  const laid = rows.map((row) => layRow(row, widths));
  const isTall = laid.some((lines) => lines.length > 1);
  return [
    ...layRow(table[0] ?? [], widths),
    '─'.repeat(total),
    ...laid.flatMap((lines, index) => (isTall && index > 0 ? ['', ...lines] : lines)),
  ];
}
