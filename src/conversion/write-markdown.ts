import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tidyTree } from './tidy-tree.ts';

/** The Markdown of a tree, tidied. Ends with a line break. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tidyTree(tree), {
    bullet: '-',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}
