import { joinLines } from './join-words.ts';
import { median } from './order-columns.ts';
import type { Line } from './pdf-page.ts';

/** What a PDF says in one go. */
export interface PdfBlock {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'number' | 'note' | 'table';
  readonly text: string;
  readonly size: number;
  readonly page: number;
  /** The cells of a table, by row. */
  readonly table?: readonly (readonly string[])[];
}

/** Text this much larger than most is a heading, if it is short. */
const HEADING_SIZE = 1.15;
/** So large, even a sentence with a full stop is a heading. */
const SENTENCE_SIZE = 1.4;
/** The longest heading, in characters; what is larger and longer is a lead or a quotation. */
const MAX_HEADING_CHARS = 150;
/** The longest heading that only its boldness or its capitals show. */
const MAX_PLAIN_HEADING_CHARS = 90;
/** Lines further apart than this many times the usual distance are two paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** The usual distance of lines in font heights, where a document is too short to show its own. */
const USUAL_LEADING = 1.2;
/** A footnote is smaller than most text, and stands in the lower part of its page. */
const NOTE_SIZE = 0.87;

const BULLET = /^(?:[•●▪◦‣■□○∙·\uf0a7\uf0b7\uf0d8]|[*–—»o-](?=\s))\s*/;
/** These begin a list item, or stand between two thoughts. */
const DASH = /^[–—-]\s/;
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/;
/** A contents line: text, dots and the page. */
const DOT_LEADER = /(?:\.\s?){4,}\s*[\divxlc]*$|…{2,}\s*[\divxlc]*$/i;

/** Lines in reading order, as headings, paragraphs and list items. Lines of a table of contents are left out. */
export function groupBlocks(lines: readonly Line[]): readonly PdfBlock[] {
  const told = lines.filter((line) => line.table !== undefined || !DOT_LEADER.test(line.text));
  const body = bodySize(told);
  const leading = leadingOf(told);
  const boldShare = share(told, (line) => line.isBold);
  const groups: Line[][] = [];
  for (const line of told) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, line, leading(line.size))) group.push(line);
    else groups.push([line]);
  }
  const blocks = groups.map((group) => toBlock(group, { body, isBoldUsual: boldShare > 0.5 }));
  // A number alone is what is left of a contents line, or of a figure.
  return blocks.filter((block) => /\p{L}|\d\D+\d/u.test(block.text));
}

/** The font height of most characters. */
function bodySize(lines: readonly Line[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    chars.set(rounded, (chars.get(rounded) ?? 0) + text.length);
  }
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The usual distance of two baselines of text this high. */
function leadingOf(lines: readonly Line[]): (size: number) => number {
  const distances = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || Math.abs(before.size - line.size) > 0.3)
      continue;
    const distance = line.y - before.y;
    if (distance < 0.9 * line.size || distance > 2.2 * line.size) continue;
    const key = Math.round(line.size);
    distances.set(key, [...(distances.get(key) ?? []), distance]);
  }
  return (size) => {
    const found = distances.get(Math.round(size)) ?? [];
    return found.length < 3 ? USUAL_LEADING * size : median(found);
  };
}

/** Whether a line goes on with the text of these. */
function continues(group: readonly Line[], line: Line, leading: number): boolean {
  const [first] = group;
  const before = group.at(-1);
  if (first === undefined || before === undefined) return false;
  if (before.table !== undefined || line.table !== undefined) return false;
  const isItem = isMark(first.text);
  const isEnded = /[.!?:;]["”’)]?$/.test(before.text);
  if (isMark(line.text) && !(DASH.test(line.text) && !isItem && !isEnded && Math.abs(line.x - before.x) < 2))
    return false;
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  const distance = line.y - before.y;
  if (before.page !== line.page || distance <= 0 || line.x > before.columnRight)
    // The next column or page: only a sentence that has not ended goes on there.
    return /^[\p{Ll}(]/u.test(line.text) && !isEnded && before.isBold === line.isBold;
  if (distance > PARAGRAPH_GAP * leading) return false;
  if (isItem) {
    // The text of an item hangs to the right of its mark; what begins at the mark is a new paragraph.
    const isHanging = group.length > 1 ? (group[1]?.x ?? 0) > first.x + 3 : true;
    return !(isHanging && line.x <= first.x + 1 && (group.length > 1 || endsEarly(before)));
  }
  // A bold line that ends early is a heading above its text, unless its sentence goes on.
  const isOneWeight = group.every((each) => each.isBold === before.isBold);
  if (before.isBold !== line.isBold && isOneWeight && endsEarly(before) && !/^\p{Ll}/u.test(line.text))
    return false;
  const isIndented = line.x > before.x + 0.8 * line.size && line.x > first.x + 0.8 * line.size;
  return !(isIndented && /[.!?]["”’)]?$/.test(before.text));
}

const isMark = (text: string): boolean => BULLET.test(text) || NUMBER.test(text);

const endsEarly = (line: Line): boolean => line.right < line.x + 0.8 * (line.columnRight - line.x);

interface Usual {
  readonly body: number;
  readonly isBoldUsual: boolean;
}

function toBlock(group: readonly Line[], { body, isBoldUsual }: Usual): PdfBlock {
  const [first] = group;
  const text = group
    .map((line) => line.text)
    .reduce(joinLines, '')
    .trim();
  const size = first?.size ?? 0;
  const page = first?.page ?? 0;
  const block = (kind: PdfBlock['kind'], shown = text): PdfBlock => ({ kind, text: shown, size, page });
  if (first?.table !== undefined) return { ...block('table'), table: first.table };
  const isBold = group.every((line) => line.isBold);
  const isLarge = size >= HEADING_SIZE * body && (size >= SENTENCE_SIZE * body || !/[.;,]$/.test(text));
  if (isLarge && isHeadingText(text) && text.length <= MAX_HEADING_CHARS) return block('heading');
  if (BULLET.test(text)) return block('bullet', text.replace(BULLET, ''));
  const isShort = text.length <= MAX_PLAIN_HEADING_CHARS && group.length <= 2 && !/[.,;]$/.test(text);
  if (isShort && isHeadingText(text) && ((isBold && !isBoldUsual) || isCapitals(text)))
    return block('heading');
  if (NUMBER.test(text)) return block('number', text.replace(NUMBER, ''));
  if (size <= NOTE_SIZE * body) return block('note', text.replace(/^(?:\d{1,3}|[*†‡])\s+/, ''));
  return block('paragraph');
}

const isHeadingText = (text: string): boolean => /\p{L}{2}/u.test(text) && !BULLET.test(text);

const isCapitals = (text: string): boolean =>
  text.replace(/\P{L}/gu, '').length >= 4 && text === text.toUpperCase() && !/[.!?]$/.test(text);

function share(lines: readonly Line[], holds: (line: Line) => boolean): number {
  const chars = lines.reduce((sum, line) => sum + line.text.length, 0);
  return lines.filter(holds).reduce((sum, line) => sum + line.text.length, 0) / Math.max(1, chars);
}
