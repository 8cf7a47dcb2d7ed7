import type { BlockContent, PhrasingContent, RootContent, Table } from 'mdast';
import { plainInline } from './plain-inline.ts';
import { safeText } from './safe-text.ts';
import { textOfNode } from './text-of-node.ts';

/** A block as our documents have it, or nothing where it says nothing. Marks such as bold are left out. */
export function tidyBlock(node: RootContent): readonly RootContent[] {
  switch (node.type) {
    case 'heading': {
      const value = textOfNode({ type: 'paragraph', children: plainInline(node.children) });
      return says(value) ? [{ ...node, children: [{ type: 'text', value }] }] : [];
    }
    case 'paragraph':
      return paragraph(node.children);
    case 'list': {
      const items = node.children.flatMap((item) => {
        const children = item.children.flatMap(tidyBlock).filter(isBlock);
        return children.length === 0 ? [] : [{ ...item, checked: null, spread: false, children }];
      });
      return items.length === 0 ? [] : [{ ...node, spread: false, children: items }];
    }
    case 'blockquote': {
      const children = node.children.flatMap(tidyBlock).filter(isBlock);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case 'table':
      return table(node);
    case 'code':
      return says(node.value) ? [{ ...node, value: safeText(node.value) }] : [];
    default:
      return [];
  }
}

const isBlock = (node: RootContent): node is BlockContent =>
  ['paragraph', 'heading', 'list', 'blockquote', 'table', 'code'].includes(node.type);

/** Letters or digits; lines of dashes and of underscores to write on have none. */
const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function paragraph(inline: readonly PhrasingContent[]): readonly RootContent[] {
  const children = plainInline(inline);
  return says(textOfNode({ type: 'paragraph', children })) ? [{ type: 'paragraph', children }] : [];
}

/**
 * A table without its empty rows and columns. Rows of one cell above the head are captions, and stand before it; a
 * table that has no more than a head, or one column, is paragraphs.
 */
function table(node: Table): readonly RootContent[] {
  const rows = node.children
    .map((row) => row.children.map((cell) => plainInline(cell.children)))
    .filter((row) => row.some(isFilled));
  const start = rows.findIndex((row) => row.filter(isFilled).length > 1);
  const captions = (start < 0 ? rows : rows.slice(0, start)).flat().flatMap(paragraph);
  const body = start < 0 ? [] : rows.slice(start);
  const columns = Math.max(0, ...body.map((row) => row.length));
  const filled = Array.from({ length: columns }, (_, index) => index).filter((index) =>
    body.some((row) => isFilled(row[index] ?? [])),
  );
  if (body.length < 2 || filled.length < 2) return [...captions, ...body.flat().flatMap(paragraph)];
  const children = body.map((row) => ({
    type: 'tableRow' as const,
    children: filled.map((index) => ({ type: 'tableCell' as const, children: row[index] ?? [] })),
  }));
  return [...captions, { type: 'table', align: null, children }];
}

const isFilled = (cell: PhrasingContent[]): boolean =>
  says(textOfNode({ type: 'paragraph', children: cell }));
