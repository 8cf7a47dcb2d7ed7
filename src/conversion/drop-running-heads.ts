import type { Line } from './pdf-page.ts';

/** Heads and feet stand in this part of a page, at its top and at its bottom. */
const MARGIN = 0.12;
/** On this part of the pages the same line has to stand, and on two at least. */
const MIN_SHARE = 0.3;
/** On so many pages, if it stands apart from the text: the name of a chapter is on its own pages only. */
const MIN_PAGES_APART = 3;
/** So many heights of its letters from the next line, a line stands apart. */
const APART = 2.2;
/** Heads of one kind stand at the same height, within so many points. */
const SAME_HEIGHT = 6;

const PAGE_NUMBER = /^(?:page\s+)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?$/i;

export interface LinedPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/**
 * Leaves out the page numbers, and the lines that return at the top or the bottom of many pages; the number of the page
 * may count up in them. A title that is also the running head stays where it stands first in the running text.
 */
export function dropRunningHeads(pages: readonly LinedPage[]): readonly LinedPage[] {
  const seen = new Map<string, Set<number>>();
  for (const [index, page] of pages.entries())
    for (const line of page.lines.filter((each) => isInMargin(each, page.height)))
      for (const key of keysOf(line, index)) seen.set(key, (seen.get(key) ?? new Set()).add(index));
  const needed = Math.max(2, Math.ceil(MIN_SHARE * pages.length));
  const returns = (line: Line, index: number): boolean => {
    const times = Math.max(...keysOf(line, index).map((key) => seen.get(key)?.size ?? 0));
    return times >= needed || (times >= MIN_PAGES_APART && standsApart(line, pages[index]?.lines ?? []));
  };
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter(
      (line) => !isInMargin(line, page.height) || !(PAGE_NUMBER.test(line.text) || returns(line, index)),
    ),
  }));
}

const isInMargin = (line: Line, height: number): boolean =>
  line.y < MARGIN * height || line.y > (1 - MARGIN) * height;

function standsApart(line: Line, lines: readonly Line[]): boolean {
  const distances = lines
    .map((other) => Math.abs(other.y - line.y))
    .filter((distance) => distance > 0.5 * line.size);
  return Math.min(...distances) >= APART * line.size;
}

/** As it stands, and with its first and its last number counted from that of the page; each at two heights. */
function keysOf(line: Line, index: number): readonly string[] {
  const relative = (number: string): string => `#${Number(number) - index}`;
  const texts = new Set([
    line.text,
    line.text.replace(/\d+/, relative),
    line.text.replace(/\d+(?=\D*$)/, relative),
  ]);
  const height = line.y / SAME_HEIGHT;
  return [...texts].flatMap((text) => [`${text}@${Math.floor(height)}`, `${text}@${Math.ceil(height)}`]);
}
