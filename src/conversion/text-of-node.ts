import type { Nodes } from 'mdast';

/** What a reader sees of a node, in one line. */
export function textOfNode(node: Nodes): string {
  return gather(node).replace(/\s+/g, ' ').trim();
}

function gather(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(gather).join('') : '';
}
