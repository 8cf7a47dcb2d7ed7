import type { ListItem, Root, RootContent, Table, Text } from 'mdast';
import { cutLines } from './cut-lines.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { findTables } from './find-tables.ts';
import { groupBlocks, type PdfBlock } from './group-blocks.ts';
import { depthOf } from './heading-depth.ts';
import { median, orderColumns } from './order-columns.ts';
import type { PdfPage } from './pdf-page.ts';
import type { TitledTree } from './titled-tree.ts';

/** Headings whose sizes differ by less, in points, are of the same depth. */
const SAME_SIZE = 0.5;
/** The title is the largest text of so many pages. */
const TITLE_PAGES = 2;
/** The longest subtitle, in characters. */
const MAX_SUBTITLE_CHARS = 80;

/** The text of a PDF as a document: headings by the size of their letters, columns one after another. Pure. */
export function pdfToTree(pages: readonly PdfPage[]): TitledTree {
  const lined = pages.map((page, number) => ({ height: page.height, lines: cutLines(page, number) }));
  const lines = dropRunningHeads(lined).flatMap((page) => orderColumns(findTables(page.lines)));
  const blocks = joinLabels(groupBlocks(lines));
  const title = findTitle(blocks);
  const rest = blocks.filter((block) => !title.includes(block));
  const notes = rest.filter((block) => block.kind === 'note');
  const flow = joinParted(rest.filter((block) => block.kind !== 'note'));
  const tree: Root = { type: 'root', children: [...toNodes(flow), ...notesSection(notes)] };
  return { title: title.length === 0 ? undefined : title.map((block) => block.text).join(' – '), tree };
}

const LABEL = /^\p{L}+\s+#?(?:\d{1,3}|[IVXLC]{1,6})[.:]?$/u;

/** A small heading right above a larger one is its label: "CHAPTER 2" above "How we hire". */
function joinLabels(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const label = joined.at(-1);
    const isLabelled =
      block.kind === 'heading' &&
      label?.kind === 'heading' &&
      label.page === block.page &&
      label.size < block.size - 0.5 &&
      LABEL.test(label.text);
    if (isLabelled) joined[joined.length - 1] = { ...block, text: `${label.text} – ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

/** A sentence that a footnote or a picture has cut in two. */
function joinParted(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const isRest =
      block.kind === 'paragraph' &&
      before !== undefined &&
      (before.kind === 'paragraph' || before.kind === 'bullet' || before.kind === 'number') &&
      block.page > before.page &&
      Math.abs(before.size - block.size) < 0.5 &&
      /^\p{Ll}/u.test(block.text) &&
      /[\p{L}\d,]$/u.test(before.text);
    if (isRest) joined[joined.length - 1] = { ...before, text: `${before.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

/** The largest heading of the first pages, and the one beside it on a cover: its subtitle. */
function findTitle(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.page < TITLE_PAGES);
  const largest = Math.max(...headings.map((block) => block.size));
  const title = headings.find((block) => block.size === largest);
  const body = median(blocks.filter((block) => block.kind !== 'heading').map((block) => block.size));
  // As large as the text is the title of a page only where it stands first.
  if (title === undefined || (title.size <= body + SAME_SIZE && title !== blocks[0])) return [];
  const cover = blocks.filter((block) => block.page === title.page);
  const subtitle = cover.find((block) => block !== title);
  const isCover =
    cover.length === 2 && subtitle?.kind === 'heading' && subtitle.text.length <= MAX_SUBTITLE_CHARS;
  return isCover ? [title, subtitle] : [title];
}

function toNodes(blocks: readonly PdfBlock[]): readonly RootContent[] {
  /** Sizes of the headings that the text is under, outermost first. */
  let open: readonly number[] = [];
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const last = nodes.at(-1);
    if (block.kind === 'heading') {
      open = [...open.filter((size) => size > block.size + SAME_SIZE), block.size];
      nodes.push({ type: 'heading', depth: depthOf(open.length), children: [text(block)] });
    } else if (block.kind === 'bullet' || block.kind === 'number') {
      const ordered = block.kind === 'number';
      if (last?.type === 'list' && last.ordered === ordered) last.children.push(item(block));
      else nodes.push({ type: 'list', ordered, spread: false, children: [item(block)] });
    } else if (block.table !== undefined) nodes.push(tableOf(block.table));
    else nodes.push({ type: 'paragraph', children: [text(block)] });
  }
  return nodes;
}

/** Footnotes belong to no section of the text: they stand at the end, under a heading of their own. */
function notesSection(notes: readonly PdfBlock[]): readonly RootContent[] {
  if (notes.length === 0) return [];
  return [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Notes' }] },
    { type: 'list', ordered: false, spread: false, children: notes.map(item) },
  ];
}

const tableOf = (rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })),
});

const text = (block: PdfBlock): Text => ({ type: 'text', value: block.text });

const item = (block: PdfBlock): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: [text(block)] }],
});
