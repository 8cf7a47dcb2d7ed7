import type { ListItem, Root, RootContent } from 'mdast';
import { joinLines } from './join-words.ts';
import { takeTitle } from './take-title.ts';
import type { TitledTree } from './titled-tree.ts';

/** The longest line, in characters, that can be a heading. */
const MAX_HEADING_CHARS = 80;

const ITEM = /^\s*(?:[-*+•–·o]|\(?\d{1,2}[.)])\s+/;

/** Text as people type it: blank lines part paragraphs, a short line alone above them is a heading. Pure. */
export function convertPlainText(text: string): TitledTree {
  const blocks = text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !isRule(line)))
    .filter((lines) => lines.length > 0);
  const children = blocks.flatMap((lines, index) =>
    toNodes(lines, { isFirst: index === 0, isLast: index === blocks.length - 1 }),
  );
  const tree: Root = { type: 'root', children };
  const { title, tree: rest } = takeTitle(tree);
  return { title, tree: rest };
}

/** A line of `=====` or `-----`. */
const isRule = (line: string): boolean => /^\s*([=\-_*~#])\1{2,}\s*$/.test(line);

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function toNodes(lines: readonly string[], { isFirst, isLast }: Place): readonly RootContent[] {
  const [first = '', ...others] = lines;
  if (lines.length === 1 && !isLast && isHeading(first)) return [heading(first, isFirst ? 1 : 2)];
  // "Duties:" right above its list.
  if (
    others.length > 0 &&
    !ITEM.test(first) &&
    isHeading(first) &&
    others.every((line) => ITEM.test(line) || /^\s/.test(line))
  )
    return [heading(first, 3), ...toNodes(others, { isFirst: false, isLast: true })];
  const nodes: RootContent[] = [];
  let items: string[] = [];
  let running = '';
  const close = (): void => {
    if (running !== '') nodes.push({ type: 'paragraph', children: [{ type: 'text', value: running }] });
    if (items.length > 0)
      nodes.push({ type: 'list', ordered: false, spread: false, children: items.map(item) });
    running = '';
    items = [];
  };
  for (const line of lines) {
    const said = line.trim();
    if (ITEM.test(line)) {
      if (running !== '') close();
      items.push(said.replace(ITEM, ''));
    } else if (items.length > 0 && /^\s/.test(line)) {
      items.push(joinLines(items.pop() ?? '', said));
    } else {
      if (items.length > 0) close();
      running = running === '' ? said : joinLines(running, said);
    }
  }
  close();
  return nodes;
}

const isHeading = (line: string): boolean =>
  line.trim().length <= MAX_HEADING_CHARS &&
  /\p{L}{2}/u.test(line) &&
  !/[.!?;,]$/.test(line.trim()) &&
  !ITEM.test(line);

const heading = (line: string, depth: 1 | 2 | 3): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: line.trim().replace(/:$/, '') }],
});

const item = (value: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});
