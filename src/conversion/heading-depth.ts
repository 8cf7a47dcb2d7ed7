import type { Heading } from 'mdast';

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** The depth of a heading so many levels down, 1 for the highest; Markdown has six. */
export const depthOf = (level: number): Heading['depth'] => DEPTHS[Math.min(level, DEPTHS.length) - 1] ?? 6;
