import type { RootContent } from 'mdast';
import { textOfNode } from './text-of-node.ts';

/** So many entries in a row are a table of contents. */
const MIN_ENTRIES = 3;

/** Leaves out tables of contents: links within the page, or lines that end with the number of a page. */
export function dropContents(nodes: readonly RootContent[]): readonly RootContent[] {
  const kept: RootContent[] = [];
  let entries: RootContent[] = [];
  const flush = (): void => {
    if (entries.length < MIN_ENTRIES) kept.push(...entries);
    entries = [];
  };
  for (const node of nodes) {
    if (isEntry(node)) entries.push(node);
    else {
      flush();
      if (!isListOfEntries(node)) kept.push(node);
    }
  }
  flush();
  return kept;
}

const isListOfEntries = (node: RootContent): boolean =>
  node.type === 'list' &&
  node.children.length >= MIN_ENTRIES &&
  node.children.every((item) => item.children.every((child) => isEntry(child) || isListOfEntries(child)));

const isEntry = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  (isInnerLink(node) || /[^\s\d.!?:;][\s.…]*\s\d{1,3}$/.test(textOfNode(node))) &&
  textOfNode(node).length < 120;

/** Text that is wholly a link within the page. */
function isInnerLink(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'link') return node.url.startsWith('#') || textOfNode(node) === '';
  return 'children' in node && node.children.length > 0 && node.children.every(isInnerLink);
}
