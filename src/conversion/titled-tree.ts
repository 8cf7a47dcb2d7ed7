import type { Root } from 'mdast';

/** A document as a syntax tree, its title taken out. */
export interface TitledTree {
  readonly title: string | undefined;
  readonly tree: Root;
}
