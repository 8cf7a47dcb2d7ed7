import type { Nodes, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import * as z from 'zod';
import { isOpen, sentences } from '../text/sentences.ts';
import { documentId } from './document-id.ts';
import { type MarkdownPiece, MIN_PIECE_CHARS, markdownPieces } from './markdown-pieces.ts';
import type { KnowledgeFile, Problem, SourceDocument, Span } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import type { Steps } from './steps.ts';
import { type VisibleText, visibleString, visibleTexts } from './visible-text.ts';

/** A piece of running text: a paragraph, a list item or a table row, under its headings. */
export interface Block {
  /** Source range of the text. */
  readonly span: Span;
  readonly line: number;
  /** Ranges of visible characters within `span`, in order; what lies between is Markdown. */
  readonly visible: readonly VisibleText[];
  /** Headings above it, outermost first. */
  readonly headings: readonly HeadingLine[];
  /** For a cell of a table: what its row is called, its column, and all columns of facts. */
  readonly cell: Cell | undefined;
  /** For an item of a list: the sentence that introduces the list and ends with a colon. */
  readonly lead: string | undefined;
  /** It is an item of a list. */
  readonly isItem: boolean;
  /** It introduces the list after it. */
  readonly isLead: boolean;
  /** An entry of a contents list: a link into the page itself, or lines that lead to page numbers. */
  readonly isContents: boolean;
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  /** Of all columns right of the first, and of all rows below the head. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

export interface HeadingLine {
  readonly text: string;
  readonly depth: number;
  readonly line: number;
}

export interface ParsedDocument {
  readonly document: SourceDocument;
  /** Line of its `id`. */
  readonly idLine: number;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

const frontMatterSchema = z.looseObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens')
    .optional(),
  title: z.string().trim().min(1).optional(),
  short_title: z.string().trim().min(1).max(40).optional(),
  publisher: z.string().optional(),
  published: phrase.optional(),
  about: z.string().trim().min(1).optional(),
});
type FrontMatter = z.output<typeof frontMatterSchema>;

/** Made once: a large file is parsed in many pieces. */
const MARKDOWN: Options = {
  extensions: [frontmatter(), gfmTable()],
  mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown()],
};

/** Parsing is what loading spends most on: a file that is loaded again unchanged is not parsed again. */
const parsed = new WeakMap<KnowledgeFile, ParsedDocument>();

/**
 * A Markdown file taken apart: front matter, and its text in blocks. Without front matter, the file's name and its first
 * heading are its id and title. Problems: front matter that is wrong. Notes: unknown keys, empty sections.
 */
export function* documentSteps(file: KnowledgeFile): Steps<ParsedDocument> {
  const document = parsed.get(file) ?? (yield* parseInPieces(file));
  parsed.set(file, document);
  return document;
}

/** `minPieceChars`: smaller pieces, for tests. */
export function* parseInPieces(file: KnowledgeFile, minPieceChars = MIN_PIECE_CHARS): Steps<ParsedDocument> {
  let front: FrontPart | undefined;
  const blocks: Block[] = [];
  const notes: Problem[] = [];
  let headings: HeadingLine[] = [];
  let filled = 0;
  let before: Before = { type: undefined, lead: undefined, from: 0 };
  const closeSection = (nextDepth: number): void => {
    const last = headings.at(-1);
    if (last === undefined || last.depth < nextDepth || blocks.length > filled) return;
    notes.push({ file: file.path, line: last.line, message: `section "${last.text}" is empty` });
  };
  for (const piece of markdownPieces(file.text, minPieceChars)) {
    const root = fromMarkdown(piece.text, MARKDOWN);
    front ??= readFrontMatter(file, root);
    for (const node of root.children) {
      const depth = headingDepth(piece.text, node);
      if (depth !== undefined) {
        closeSection(depth);
        const line = { text: visibleString(piece.text, node), depth, line: lineOf(piece, node) };
        headings = [...headings.filter((heading) => heading.depth < depth), line];
        filled = blocks.length;
        before = { type: node.type, lead: undefined, from: filled };
        continue;
      }
      if (/<table/i.test(node.type === 'html' ? node.value : ''))
        notes.push({ file: file.path, line: lineOf(piece, node), message: TABLE_NOT_READ });
      const follows = node.type === 'list' || node.type === 'table';
      if (follows && before.type === 'paragraph' && before.lead !== undefined)
        blocks.push(...blocks.splice(before.from).map((each) => ({ ...each, isLead: true })));
      // A list keeps its lead, for it may be cut in two where a piece ends.
      const lead = follows ? before.lead : leadIn(piece.text, node);
      before = {
        type: node.type,
        lead: follows && !(node.type === 'list') ? undefined : lead,
        from: blocks.length,
      };
      blocks.push(...blocksOf(piece, node, headings, node.type === 'list' ? lead : undefined));
    }
    yield;
  }
  closeSection(1);
  const { document, idLine, problems, notes: frontNotes } = front ?? readFrontMatter(file, undefined);
  return { document, idLine, blocks, problems, notes: [...frontNotes, ...notes] };
}

type FrontPart = Omit<ParsedDocument, 'blocks'>;

/** The node before: what it introduces, and where its blocks begin. */
interface Before {
  readonly type: RootContent['type'] | undefined;
  readonly lead: string | undefined;
  readonly from: number;
}

const TABLE_NOT_READ =
  'this table is HTML and is not read; convert the page with "npm run add", or write it as a Markdown table';

const lineOf = ({ line }: MarkdownPiece, node: Nodes): number => line - 1 + (node.position?.start.line ?? 1);

/** Below any heading of Markdown's. */
const BOLD_DEPTH = 7;
const MAX_BOLD_CHARS = 80;

/** The depth of a heading, or of a line in bold that stands for one: "**Ann Reed, Treasurer**", "**Who signs?**". */
function headingDepth(source: string, node: RootContent): number | undefined {
  if (node.type === 'heading') return node.depth;
  const isBold =
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
  if (!isBold) return undefined;
  const text = visibleString(source, node).trim();
  return text.length <= MAX_BOLD_CHARS && !/[.:;,!]$/.test(text) ? BOLD_DEPTH : undefined;
}

function readFrontMatter(file: KnowledgeFile, root: Root | undefined): FrontPart {
  const first = root?.children[0];
  const given =
    first?.type === 'yaml'
      ? parseYaml({ path: file.path, text: first.value }, frontMatterSchema, first.position?.start.line ?? 1)
      : undefined;
  const value = given?.value ?? {};
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(frontMatterSchema.shape, key));
  return {
    document: documentOf(file, value, titleIn(file.text, root?.children ?? [])),
    idLine: given?.lineOf(['id']) ?? 1,
    problems: given?.problems ?? [],
    notes: unknown.map((key) => ({
      file: file.path,
      line: given?.lineOf([key]) ?? 1,
      message: `"${key}" means nothing in front matter and is passed over`,
    })),
  };
}

function documentOf(
  { path }: KnowledgeFile,
  { id, title, short_title: shortTitle, publisher, published, about }: FrontMatter,
  firstHeading: string | undefined,
): SourceDocument {
  const name = path.replace(/^.*\//, '').replace(/\.md$/, '');
  const named = title ?? firstHeading ?? name;
  return {
    id: id ?? documentId(name) ?? 'document',
    title: named,
    shortTitle: shortTitle ?? named,
    about: about ?? named,
    file: path,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

/** The text of the first heading of the first level. */
function titleIn(source: string, children: readonly RootContent[]): string | undefined {
  const heading = children.find((node) => node.type === 'heading' && node.depth === 1);
  const text = heading && visibleString(source, heading).trim();
  return text === '' ? undefined : text;
}

function blocksOf(
  piece: MarkdownPiece,
  node: RootContent,
  headings: readonly HeadingLine[],
  lead?: string,
): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [block(piece, node, headings, lead)];
    case 'listItem':
      // A list within an item: what stands before it introduces it.
      return node.children.flatMap((child, at) => {
        const before = node.children[at - 1];
        const own = child.type === 'list' && before !== undefined ? leadIn(piece.text, before) : undefined;
        const isLead = node.children[at + 1]?.type === 'list' && introduces(piece.text, child);
        return blocksOf(piece, child, headings, own ?? lead).map((each) => ({
          ...each,
          isItem: true,
          isLead: isLead || each.isLead,
        }));
      });
    case 'blockquote':
    case 'list':
      return node.children.flatMap((child) => blocksOf(piece, child, headings, lead));
    case 'table': {
      const [header, ...rows] = node.children;
      const names = rows.map(({ children: [first] }) => (first ? visibleString(piece.text, first) : ''));
      return header === undefined
        ? []
        : rows.flatMap((row, at) => cellsOf(piece, header, row, names[at] ?? '', names, headings));
    }
    default:
      return [];
  }
}

/** Whether what comes next may belong to it. */
const introduces = (source: string, node: RootContent): boolean =>
  node.type === 'paragraph' && isOpen(visibleString(source, node));

/** The last sentence of a paragraph that introduces the list after it. */
function leadIn(source: string, node: RootContent): string | undefined {
  if (!introduces(source, node)) return undefined;
  const text = visibleString(source, node).replace(/\s+/g, ' ').trim();
  const last = sentences(text).at(-1);
  return last === undefined ? undefined : text.slice(last.start, last.end);
}

/** A table says one thing in each cell right of the first column; row and column name it. */
function cellsOf(
  piece: MarkdownPiece,
  header: TableRow,
  row: TableRow,
  name: string,
  rows: readonly string[],
  headings: readonly HeadingLine[],
): readonly Block[] {
  const cells = row.children.slice(1);
  const columns = header.children.slice(1).map((column) => visibleString(piece.text, column));
  return cells.flatMap((cell, index) =>
    cell.children.length === 0
      ? []
      : [
          {
            ...block(piece, cell, headings),
            cell: { row: name, column: columns[index] ?? '', columns, rows },
          },
        ],
  );
}

function block(piece: MarkdownPiece, node: Nodes, headings: readonly HeadingLine[], lead?: string): Block {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return {
    span: { start: piece.start + start, end: piece.start + end },
    line: lineOf(piece, node),
    visible: visibleTexts(piece.text, node).map((part) => ({
      start: piece.start + part.start,
      end: piece.start + part.end,
      text: part.text,
    })),
    headings,
    cell: undefined,
    lead,
    isItem: false,
    isLead: false,
    isContents: isContents(piece.text, node),
  };
}

/** A line of a printed list of contents, "Duties ........ 11", and how it ends: looked for first, for it is soon found. */
const ENDS_WITH_NUMBER = /\d\s*$/;
const CONTENTS_LINE = /\p{L}.*(?:\.{3,}|…|(?: \.){3,})\s*\d+\s*$/u;

/** Links into the page, page numbers, and nothing else; or lines that lead to page numbers. */
function isContents(source: string, node: Nodes): boolean {
  if (!('children' in node)) return false;
  if (
    visibleString(source, node)
      .split(/\r?\n/)
      .every((line) => ENDS_WITH_NUMBER.test(line) && CONTENTS_LINE.test(line))
  )
    return true;
  const links = node.children.flatMap((child) => (child.type === 'link' ? [child] : []));
  const rest = node.children
    .filter((child) => child.type !== 'link')
    .map((child) => visibleString(source, child));
  return links.length > 0 && links.every(({ url }) => url.startsWith('#')) && !/\p{L}/u.test(rest.join(''));
}
