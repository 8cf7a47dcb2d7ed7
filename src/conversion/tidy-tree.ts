import type { Heading, Root, RootContent } from 'mdast';
import { dropContents } from './drop-contents.ts';
import { depthOf } from './heading-depth.ts';
import { textOfNode } from './text-of-node.ts';
import { tidyBlock } from './tidy-block.ts';

/** The longest paragraph, in characters, that is a heading when all of it is bold. */
const MAX_BOLD_HEADING_CHARS = 90;

/**
 * A tree as our documents are written: headings from the second level on, none without text beneath it, no pictures,
 * no HTML, no table of contents. What only looks like a heading, a short bold paragraph, is one. Text cannot be taken
 * for our marks. Pure.
 */
export function tidyTree(tree: Root): Root {
  const blocks = promoteBold(dropContents(tree.children)).flatMap(tidyBlock);
  return { type: 'root', children: closeRanks(dropEmptySections(blocks)) };
}

/** "**When to hire one:**" above a list. As deep as can be, so that no real heading falls beneath it. */
function promoteBold(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1];
    if (next === undefined || next.type === 'heading' || !isBoldLine(node)) return node;
    const value = textOfNode(node).replace(/\s*:$/, '');
    return { type: 'heading', depth: 6, children: [{ type: 'text', value }] };
  });
}

function isBoldLine(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const value = textOfNode(node);
  const isBold = node.children.every(
    (child) => (child.type === 'text' && child.value.trim() === '') || isStrong(child),
  );
  return (
    isBold &&
    value.length <= MAX_BOLD_HEADING_CHARS &&
    /\p{L}{2}/u.test(value) &&
    !/[.!?;,]["”’)]?$/.test(value)
  );
}

const isStrong = (node: RootContent): boolean =>
  node.type === 'strong' || (node.type === 'emphasis' && node.children.every(isStrong));

/** A heading with nothing beneath it, neither text nor a lower heading that has some, says nothing about anything. */
function dropEmptySections(nodes: readonly RootContent[]): readonly RootContent[] {
  const kept: RootContent[] = [];
  /** The depth of what follows; text is deeper than every heading. */
  let next = 0;
  for (const node of [...nodes].reverse()) {
    if (isHeading(node) && next <= node.depth) continue;
    kept.push(node);
    next = isHeading(node) ? node.depth : Number.POSITIVE_INFINITY;
  }
  return kept.reverse();
}

/** Headings from the second level on, for the first is the title's; none is more than one level below the one above it. */
function closeRanks(nodes: readonly RootContent[]): RootContent[] {
  /** Depths of the headings that the text is under, outermost first. */
  let open: readonly number[] = [];
  return nodes.map((node) => {
    if (!isHeading(node)) return node;
    open = [...open.filter((depth) => depth < node.depth), node.depth];
    return { ...node, depth: depthOf(open.length + 1) };
  });
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading';
