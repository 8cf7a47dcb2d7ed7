import type { Element, ElementContent, Root as HtmlRoot, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';

/** What shows or does something, and says nothing. */
const SILENT = new Set([
  ...['nav', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'canvas', 'svg', 'math'],
  ...[
    'img',
    'picture',
    'video',
    'audio',
    'input',
    'select',
    'textarea',
    'button',
    'dialog',
    'hr',
    'del',
    's',
  ],
]);

/** A new line in a browser. In a cell of a Markdown table, which has one line, a space stands for it. */
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'br',
    'blockquote',
    'pre',
    'section',
    'article',
    'header',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'center',
    'figure',
  ],
]);

/** A table with so many columns has a head, even where nothing marks it. */
const HEADED_COLUMNS = 3;

/** HTML as a Markdown tree. Tables become such of one line a cell; those of one column, which only frame, dissolve. */
export function htmlToTree(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  const cleaned: HtmlRoot = { type: 'root', children: tree.children.flatMap(cleanTop) };
  const converted = toMdast(cleaned);
  return converted.type === 'root' ? converted : { type: 'root', children: [] };
}

const cleanTop = (node: RootContent): readonly RootContent[] => (node.type === 'doctype' ? [] : clean(node));

function clean(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type === 'text') return [node];
  if (SILENT.has(node.tagName) || isHidden(node) || isNoteMark(node) || isBackLink(node)) return [];
  if (node.tagName === 'table') return cleanTable(node);
  return [{ ...node, children: node.children.flatMap(clean) }];
}

/** `↑`, at the end of a footnote: leads back to the text. */
const isBackLink = (node: Element): boolean =>
  node.tagName === 'a' && /^\s*[↑↩^]\ufe0e?\s*$/.test(textOf(node));

function isHidden({ properties }: Element): boolean {
  return properties.hidden === true || properties.ariaHidden === 'true';
}

/** `[3]`, raised: the number of a footnote. */
const isNoteMark = (node: Element): boolean =>
  node.tagName === 'sup' && /^\s*\[?[\d*†‡]{1,3}\]?\s*$/.test(textOf(node));

function cleanTable(table: Element): readonly ElementContent[] {
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const holdsTable = rows.some((row) => cellsOf(row).some((cell) => hasTable(cell)));
  // A frame around text, or a page laid out by tables.
  if (columns < 2 || holdsTable)
    return rows.flatMap((row) =>
      cellsOf(row).map(
        (cell): Element => ({ ...cell, tagName: 'div', children: cell.children.flatMap(clean) }),
      ),
    );
  const isMarked = rows.some((row, index) => index < 2 && cellsOf(row).some((cell) => cell.tagName === 'th'));
  const [first, ...rest] = rows;
  const isHead =
    first !== undefined && !isMarked && (columns >= HEADED_COLUMNS || cellsOf(first).every(isStrong));
  const shown = rows.filter((row) => textOf(row).trim() !== '');
  return [
    {
      ...table,
      children: (isHead && rest.length > 0
        ? shown.map((row, index) => (index === 0 ? asHead(row) : row))
        : shown
      ).map(flatRow),
    },
  ];
}

/** Of the table itself, and none of a table within it. */
function rowsOf(node: Element): readonly Element[] {
  return elementsOf(node).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: Element): readonly Element[] =>
  elementsOf(row).filter((child) => child.tagName === 'td' || child.tagName === 'th');

const elementsOf = (node: Element): readonly Element[] =>
  node.children.filter((child): child is Element => child.type === 'element');

const hasTable = (node: Element): boolean =>
  elementsOf(node).some((child) => child.tagName === 'table' || hasTable(child));

const isStrong = (cell: Element): boolean =>
  textOf(cell).trim() !== '' && textOf(cell).trim() === strongTextOf(cell).trim();

function strongTextOf(node: Element): string {
  if (node.tagName === 'strong' || node.tagName === 'b') return textOf(node);
  return elementsOf(node).map(strongTextOf).join('');
}

const asHead = (row: Element): Element => ({
  ...row,
  children: cellsOf(row).map((cell) => ({ ...cell, tagName: 'th' })),
});

const flatRow = (row: Element): Element => ({
  ...row,
  children: cellsOf(row).map((cell) => ({ ...cell, children: cell.children.flatMap(clean).flatMap(flat) })),
});

/** Without blocks: what they parted stands a space apart. */
function flat(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(flat);
  if (!BLOCKS.has(node.tagName)) return [{ ...node, children }];
  return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
