import type { Line, PdfPage, TextRun } from './pdf-page.ts';

/** Baselines that differ by less than this part of the font's height are one: raised and lowered signs. */
const SAME_BASELINE = 0.4;
/** A gap this wide, in font heights, may part two columns; words of a line stand closer. */
const COLUMN_GAP = 1;
/** A gap this wide is a space, even where the PDF has none. */
const WORD_GAP = 0.15;
/** The text of a list item may stand this far from its mark. */
const MARK_GAP = 4;
/** Digits this much smaller than their line are the number of a footnote. */
const RAISED = 0.75;

const MARK_ALONE =
  /^(?:[•●▪◦‣■□○∙·*–—-]|[\uf0a7\uf0b7\uf0d8]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)$/;

/** The pieces of text of a page: what stands on one baseline without a wide gap. Not in order yet. */
export function cutLines(page: PdfPage, number: number): readonly Line[] {
  return rowsOf(page.runs).flatMap((row) => piecesOf(row, number));
}

interface Row {
  y: number;
  size: number;
  readonly runs: TextRun[];
}

function rowsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && run.y - row.y <= SAME_BASELINE * Math.max(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    } else {
      rows.push({ y: run.y, size: run.size, runs: [run] });
    }
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
}

function piecesOf(row: readonly TextRun[], page: number): readonly Line[] {
  const pieces: TextRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    // Where a space is wide, it is a gap and no word.
    if (run.text.trim() === '') continue;
    const piece = pieces.at(-1);
    const size = Math.max(run.size, piece?.at(-1)?.size ?? 0);
    const allowed = piece !== undefined && MARK_ALONE.test(textOf(piece).trim()) ? MARK_GAP : COLUMN_GAP;
    if (piece !== undefined && run.x - right < allowed * size) piece.push(run);
    else pieces.push([run]);
    right = Math.max(run.x + run.width, piece === undefined ? run.x : Number.NEGATIVE_INFINITY);
  }
  return pieces.flatMap((piece) => lineOf(piece, page) ?? []);
}

function lineOf(piece: readonly TextRun[], page: number): Line | undefined {
  const size = Math.max(...piece.map((run) => run.size));
  const shown = piece.filter((run, index) => !isFootnoteNumber(run, size, index === 0));
  const [first] = shown;
  if (first === undefined) return undefined;
  const right = Math.max(...shown.map((run) => run.x + run.width));
  const chars = shown.reduce((sum, run) => sum + run.text.length, 0);
  const boldChars = shown.reduce((sum, run) => sum + (run.isBold ? run.text.length : 0), 0);
  const y = shown.find((run) => run.size === size)?.y ?? first.y;
  const text = textOf(shown).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  return { text, page, x: first.x, y, right, size, isBold: boldChars >= 0.9 * chars, columnRight: right };
}

/** At the beginning of a line, such a number begins the footnote itself. */
const isFootnoteNumber = (run: TextRun, size: number, isFirst: boolean): boolean =>
  run.size <= RAISED * size && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(run.text) && !isFirst;

function textOf(runs: readonly TextRun[]): string {
  let text = '';
  let right = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const isApart = run.x - right > WORD_GAP * run.size;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text;
    right = run.x + run.width;
  }
  return text;
}
