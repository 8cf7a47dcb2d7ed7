import type { SyntaxNode } from '@lezer/common';
import * as z from 'zod';
import { lineAt } from '../text/lines.ts';
import { childrenOf, type Markdown, parseMarkdown } from './markdown.ts';
import type { KnowledgeFile, Problem, SourceDocument, Span } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import { type VisibleText, visibleLine, visibleTexts } from './visible-text.ts';

/** A piece of running text: a paragraph, a list item or a table row, under its headings. */
export interface Block {
  /** Source range of the text. */
  readonly span: Span;
  readonly line: number;
  /** Ranges of visible characters within `span`, in order; what lies between is Markdown. */
  readonly visible: readonly VisibleText[];
  /** Headings above it, outermost first. */
  readonly headings: readonly HeadingLine[];
  /** For a cell of a table: what its row and column are called. */
  readonly cell: { readonly row: string; readonly column: string } | undefined;
}

export interface HeadingLine {
  readonly text: string;
  readonly depth: number;
  readonly line: number;
}

export interface ParsedDocument {
  readonly document: SourceDocument | undefined;
  /** Line of its `id`. */
  readonly idLine: number;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
  title: z.string().trim().min(1),
  short_title: z.string().trim().min(1).max(40).optional(),
  publisher: z.string().optional(),
  published: phrase.optional(),
  about: z.string().trim().min(1),
});

/** At the very beginning of a file, between lines of three hyphens. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/;
/** `ATXHeading2`, `SetextHeading1`. */
const HEADING = /Heading(\d)$/;

/** A Markdown file taken apart: front matter, and its text in blocks. Problems: front matter, empty sections. */
export function parseDocument(file: KnowledgeFile): ParsedDocument {
  const frontMatter = FRONT_MATTER.exec(file.text);
  const { document, idLine, problems } = readFrontMatter(file, frontMatter?.[1]);
  const markdown = parseMarkdown(file.text, frontMatter?.[0].length ?? 0);
  const blocks: Block[] = [];
  const sectionsWithoutText: Problem[] = [];
  let headings: HeadingLine[] = [];
  let filled = 0;
  const closeSection = (nextDepth: number): void => {
    const last = headings.at(-1);
    if (last === undefined || last.depth < nextDepth || blocks.length > filled) return;
    sectionsWithoutText.push({
      file: file.path,
      line: last.line,
      message: `section "${last.text}" is empty; write a statement beneath it or delete the heading`,
    });
  };
  for (const node of markdown.blocks) {
    const [, digit] = HEADING.exec(node.name) ?? [];
    if (digit !== undefined) {
      const depth = Number(digit);
      closeSection(depth);
      const line = { text: visibleLine(node, markdown), depth, line: lineAt(file.text, node.from) };
      headings = [...headings.filter((heading) => heading.depth < depth), line];
      filled = blocks.length;
    } else {
      blocks.push(...blocksOf(node, markdown, headings));
    }
  }
  closeSection(1);
  return { document, idLine, blocks, problems: [...problems, ...sectionsWithoutText] };
}

function readFrontMatter(
  file: KnowledgeFile,
  frontMatter: string | undefined,
): Omit<ParsedDocument, 'blocks'> {
  if (frontMatter === undefined) {
    return {
      document: undefined,
      idLine: 1,
      problems: [
        {
          file: file.path,
          line: 1,
          message: 'no front matter; begin the file with ---, id, title, about and ---',
        },
      ],
    };
  }
  const { value, problems, lineOf } = parseYaml({ path: file.path, text: frontMatter }, frontMatterSchema, 1);
  const idLine = lineOf(['id']);
  if (value === undefined) return { document: undefined, idLine, problems };
  const { short_title: shortTitle = value.title, publisher, published, ...rest } = value;
  const optional = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
  return { document: { ...rest, ...optional, shortTitle, file: file.path }, idLine, problems };
}

function blocksOf(node: SyntaxNode, markdown: Markdown, headings: readonly HeadingLine[]): readonly Block[] {
  switch (node.name) {
    case 'Paragraph':
      return [block(node, markdown, headings)];
    case 'Blockquote':
    case 'BulletList':
    case 'OrderedList':
    case 'ListItem':
      return childrenOf(node).flatMap((child) => blocksOf(child, markdown, headings));
    case 'Table': {
      const header = node.getChild('TableHeader');
      const names = header === null ? [] : cellsOf(header);
      return node.getChildren('TableRow').flatMap((row) => rowOf(row, names, markdown, headings));
    }
    default:
      return [];
  }
}

/** A table says one thing in each cell right of the first column; row and column name it. */
function rowOf(
  row: SyntaxNode,
  columns: readonly (SyntaxNode | undefined)[],
  markdown: Markdown,
  headings: readonly HeadingLine[],
): readonly Block[] {
  const nameOf = (cell: SyntaxNode | undefined): string =>
    cell === undefined ? '' : visibleLine(cell, markdown);
  const [first, ...cells] = cellsOf(row);
  return cells.flatMap((cell, index) =>
    cell === undefined
      ? []
      : [
          {
            ...block(cell, markdown, headings),
            cell: { row: nameOf(first), column: nameOf(columns[index + 1]) },
          },
        ],
  );
}

/** The cells of a row by column; an empty one has no node. */
function cellsOf(row: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  const cells: (SyntaxNode | undefined)[] = [];
  let column = 0;
  for (const [index, node] of childrenOf(row).entries()) {
    if (node.name === 'TableCell') cells[column] = node;
    // The bar before the first column divides nothing.
    else if (index > 0) column++;
  }
  return Array.from(cells);
}

function block(node: SyntaxNode, markdown: Markdown, headings: readonly HeadingLine[]): Block {
  return {
    span: { start: node.from, end: node.to },
    line: lineAt(markdown.source, node.from),
    visible: visibleTexts(node, markdown),
    headings,
    cell: undefined,
  };
}
