import type { Line } from './pdf-page.ts';

/** White this high across the whole page, in heights of its text, parts what stands above from what stands below. */
const BAND_GAP = 3;
/** Side by side are at least so many lines; less is no column. */
const MIN_COLUMN_LINES = 3;
/** How much of the one column has to stand beside the other. */
const MIN_BESIDE = 0.5;

/**
 * The pieces of a page as they are read: from above to below, and where two columns stand beside one another, the left
 * one first. A piece as wide as both ends the columns above it. Pieces of one baseline and column become one line.
 */
export function orderColumns(pieces: readonly Line[]): readonly Line[] {
  if (pieces.length === 0) return [];
  const bands = cutBands(pieces);
  if (bands.length > 1) return bands.flatMap(orderColumns);
  const gutter = findGutter(pieces);
  return gutter === undefined ? joinBaselines(pieces) : orderBeside(pieces, gutter);
}

function cutBands(pieces: readonly Line[]): readonly (readonly Line[])[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  const gap = BAND_GAP * median(pieces.map((piece) => piece.size));
  const bands: Line[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const band = bands.at(-1);
    if (band === undefined || piece.y - piece.size - bottom > gap) bands.push([piece]);
    else band.push(piece);
    bottom = Math.max(bottom, piece.y);
  }
  return bands;
}

/** Where the right column begins; undefined where there is one column. */
function findGutter(pieces: readonly Line[]): number | undefined {
  const starts = [...new Set(pieces.map((piece) => Math.round(piece.x)))];
  let best: { readonly x: number; readonly score: number } | undefined;
  for (const x of starts) {
    const left = pieces.filter((piece) => piece.right <= x);
    const right = pieces.filter((piece) => piece.x >= x - 1);
    if (left.length < MIN_COLUMN_LINES || right.length < MIN_COLUMN_LINES) continue;
    const beside = right.filter((piece) => left.some((other) => Math.abs(other.y - piece.y) < piece.size));
    if (beside.length < MIN_BESIDE * Math.min(left.length, right.length)) continue;
    const score = left.length + right.length;
    if (best === undefined || score > best.score) best = { x, score };
  }
  return best?.x;
}

function orderBeside(pieces: readonly Line[], gutter: number): readonly Line[] {
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const flush = (): void => {
    ordered.push(...joinBaselines(across), ...orderColumns(left), ...orderColumns(right));
    across = [];
    left = [];
    right = [];
  };
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    if (piece.x >= gutter - 1) right.push(piece);
    else if (piece.right <= gutter) left.push(piece);
    else {
      if (left.length > 0 || right.length > 0) flush();
      across.push(piece);
    }
  }
  flush();
  return ordered;
}

/** One column: pieces of the same baseline are one line. */
function joinBaselines(pieces: readonly Line[]): readonly Line[] {
  const columnRight = Math.max(...pieces.map((piece) => piece.right));
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (
      last !== undefined &&
      last.table === undefined &&
      piece.table === undefined &&
      Math.abs(last.y - piece.y) < 0.3 * Math.min(last.size, piece.size) &&
      piece.x >= last.right
    )
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${piece.text}`,
        right: piece.right,
        isBold: last.isBold && piece.isBold,
      };
    else lines.push({ ...piece, columnRight });
  }
  return lines;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
