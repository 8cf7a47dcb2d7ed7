import { sentences } from '../text/sentences.ts';
import type { AspectId, Span } from './model.ts';
import type { Block } from './parse-document.ts';
import type { VisibleText } from './visible-text.ts';

/** `{#bmc-50 total-pay key}`: an id, then aspects beside the heading's, and whether it is a key statement or a caveat. */
const BRACES = /\s*\{#([\w-]+)((?:\s+[\w-]+)*)\s*\}/g;
const KEY = 'key';
const CAVEAT = 'caveat';

/** What becomes one statement: text before braces, or a sentence without. */
export interface Piece {
  readonly span: Span;
  readonly id: string | undefined;
  readonly aspects: readonly AspectId[];
  readonly isKey: boolean;
  readonly isCaveat: boolean;
}

/** The pieces of a block. */
export function pieces(block: Block, source: string): readonly Piece[] {
  const text = source.slice(block.span.start, block.span.end);
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const marks = (match[2] ?? '').split(/\s+/).filter((word) => word !== '');
    const span = trimmedSpan(source, block.span.start + from, block.span.start + match.index);
    found.push({
      span,
      id: match[1],
      aspects: marks.filter((mark) => mark !== KEY && mark !== CAVEAT),
      isKey: marks.includes(KEY),
      isCaveat: marks.includes(CAVEAT),
    });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  for (const range of sentences(rest)) {
    const start = block.span.start + from;
    found.push({
      span: { start: start + range.start, end: start + range.end },
      id: undefined,
      aspects: [],
      isKey: false,
      isCaveat: false,
    });
  }
  return found;
}

function trimmedSpan(source: string, start: number, end: number): Span {
  const slice = source.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + left + slice.trim().length };
}

/** The visible characters of a span; line breaks of the file become spaces. */
export function visibleText(visible: readonly VisibleText[], span: Span): string {
  return visible
    .filter((part) => part.start < span.end && part.end > span.start)
    .map((part) =>
      part.text.length === part.end - part.start
        ? part.text.slice(Math.max(0, span.start - part.start), span.end - part.start)
        : part.text,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
