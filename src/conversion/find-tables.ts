import type { Line } from './pdf-page.ts';

/** A table has so many rows and columns at least; two columns may as well be text. */
const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
/** Rows further apart, in heights of their letters, are not of one table. */
const ROW_GAP = 3.5;
/** Cells of a column begin, or end, at the same place, within so many points. */
const SAME_PLACE = 6;
/** Lines of text fill their column; cells leave more than this part of it free, all in all. */
const MIN_FREE = 0.2;

/**
 * Pieces of a page with each table put into one piece, as wide as the table. Only rows that are plain to see are taken:
 * one line a cell, and none left empty.
 */
export function findTables(pieces: readonly Line[]): readonly Line[] {
  const rows = rowsOf(pieces);
  const found: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && belong(rows[end - 1] ?? [], rows[end] ?? [])) end++;
    const run = rows.slice(at, end);
    if (run.length >= MIN_ROWS && hasFreeSpace(run)) found.push(asPiece(run));
    else found.push(...run.flat());
    at = end;
  }
  return found;
}

function rowsOf(pieces: readonly Line[]): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && piece.y - first.y < 0.3 * piece.size) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function belong(above: readonly Line[], below: readonly Line[]): boolean {
  const [first] = above;
  const [next] = below;
  if (
    first === undefined ||
    next === undefined ||
    above.length < MIN_COLUMNS ||
    above.length !== below.length
  )
    return false;
  const isNear = next.y - first.y <= ROW_GAP * first.size;
  return (
    isNear &&
    above.every((cell, index) => {
      const other = below[index];
      if (other === undefined) return false;
      const middles = (cell.x + cell.right - other.x - other.right) / 2;
      return [cell.x - other.x, cell.right - other.right, middles].some(
        (apart) => Math.abs(apart) <= SAME_PLACE,
      );
    })
  );
}

function hasFreeSpace(rows: readonly (readonly Line[])[]): boolean {
  const all = rows.flat();
  const width = Math.max(...all.map((cell) => cell.right)) - Math.min(...all.map((cell) => cell.x));
  const filled = all.reduce((sum, cell) => sum + cell.right - cell.x, 0);
  return filled <= (1 - MIN_FREE) * width * rows.length;
}

function asPiece(rows: readonly (readonly Line[])[]): Line {
  const all = rows.flat();
  const [first] = all;
  if (first === undefined) throw new Error('a table has rows');
  const right = Math.max(...all.map((cell) => cell.right));
  return {
    ...first,
    text: all.map((cell) => cell.text).join(' '),
    x: Math.min(...all.map((cell) => cell.x)),
    right,
    columnRight: right,
    isBold: false,
    table: rows.map((row) => row.map((cell) => cell.text)),
  };
}
