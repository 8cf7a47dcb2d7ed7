import type { Root } from 'mdast';
import { textOfNode } from './text-of-node.ts';
import type { TitledTree } from './titled-tree.ts';

/** A title may have so many blocks above it: a logo, a date, the name of a department. */
const MAX_BLOCKS_ABOVE = 3;

/** Takes the heading out that is the title: the first one, near the beginning, when no other is as high or higher. */
export function takeTitle(whole: Root): TitledTree {
  const headings = whole.children.filter((node) => node.type === 'heading');
  const [first, ...others] = headings;
  const isTitle =
    first !== undefined &&
    whole.children.indexOf(first) <= MAX_BLOCKS_ABOVE &&
    textOfNode(first) !== '' &&
    others.every((other) => other.depth > first.depth);
  if (!isTitle) return { title: undefined, tree: whole };
  return {
    title: textOfNode(first),
    tree: { ...whole, children: whole.children.filter((node) => node !== first) },
  };
}
