import type { Nodes, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import * as z from 'zod';
import type { KnowledgeFile, Problem, SourceDocument, Span } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
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

/** A Markdown file taken apart: front matter, and its text in blocks. Problems: front matter, empty sections. */
export function parseDocument(file: KnowledgeFile): ParsedDocument {
  const root = fromMarkdown(file.text, {
    extensions: [frontmatter(), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown()],
  });
  const { document, idLine, problems } = readFrontMatter(file, root);
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
  for (const node of root.children) {
    if (node.type === 'heading') {
      closeSection(node.depth);
      const line = {
        text: visibleString(file.text, node),
        depth: node.depth,
        line: node.position?.start.line ?? 1,
      };
      headings = [...headings.filter((heading) => heading.depth < node.depth), line];
      filled = blocks.length;
    } else {
      blocks.push(...blocksOf(file.text, node, headings));
    }
  }
  closeSection(1);
  return { document, idLine, blocks, problems: [...problems, ...sectionsWithoutText] };
}

function readFrontMatter(file: KnowledgeFile, root: Root): Omit<ParsedDocument, 'blocks'> {
  const [first] = root.children;
  if (first?.type !== 'yaml') {
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
  const { value, problems, lineOf } = parseYaml(
    { path: file.path, text: first.value },
    frontMatterSchema,
    first.position?.start.line ?? 1,
  );
  const idLine = lineOf(['id']);
  if (value === undefined) return { document: undefined, idLine, problems };
  const { short_title: shortTitle = value.title, publisher, published, ...rest } = value;
  const optional = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
  return { document: { ...rest, ...optional, shortTitle, file: file.path }, idLine, problems };
}

function blocksOf(source: string, node: RootContent, headings: readonly HeadingLine[]): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [block(source, node, headings)];
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(source, child, headings));
    case 'table': {
      const [header, ...rows] = node.children;
      return header === undefined ? [] : rows.flatMap((row) => cellsOf(source, header, row, headings));
    }
    default:
      return [];
  }
}

/** A table says one thing in each cell right of the first column; row and column name it. */
function cellsOf(
  source: string,
  header: TableRow,
  row: TableRow,
  headings: readonly HeadingLine[],
): readonly Block[] {
  const [first, ...cells] = row.children;
  const name = first === undefined ? '' : visibleString(source, first);
  return cells.flatMap((cell, index) => {
    const column = header.children[index + 1];
    if (cell.children.length === 0) return [];
    return [
      {
        ...block(source, cell, headings),
        cell: { row: name, column: column === undefined ? '' : visibleString(source, column) },
      },
    ];
  });
}

function block(source: string, node: Nodes, headings: readonly HeadingLine[]): Block {
  const visible = visibleTexts(source, node);
  const start = node.position?.start.offset ?? 0;
  return {
    span: { start, end: node.position?.end.offset ?? start },
    line: node.position?.start.line ?? 1,
    visible,
    headings,
    cell: undefined,
  };
}
