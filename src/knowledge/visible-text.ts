import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from './model.ts';

/** Characters that a reader sees, and where they stand; `text` differs from the source only for entities and code. */
export interface VisibleText extends Span {
  readonly text: string;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;

/** What a reader sees of a Markdown node, in order; what lies between the ranges is Markdown. */
export function visibleTexts(source: string, node: Nodes): readonly VisibleText[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type === 'text') return alignedTexts(source, { start, end }, node.value);
  if (node.type === 'inlineCode') return [{ start: start + 1, end: end - 1, text: node.value }];
  if (node.type === 'break') return [{ start, end, text: ' ' }];
  return 'children' in node ? node.children.flatMap((child) => visibleTexts(source, child)) : [];
}

/** The same as one string. */
export function visibleString(source: string, node: Nodes): string {
  return visibleTexts(source, node)
    .map((part) => part.text)
    .join('');
}

/**
 * Running text where it stands in the source, which also has escapes, entities and the marks that begin a line of a
 * quote or list.
 */
function alignedTexts(source: string, { start, end }: Span, value: string): readonly VisibleText[] {
  if (source.slice(start, end) === value) return [{ start, end, text: value }];
  const parts: { start: number; end: number; text: string }[] = [];
  let seen = 0;
  let at = start;
  while (at < end && seen < value.length) {
    const entity = entityAt(source, at);
    const isDecoded = entity !== undefined && !value.startsWith(entity, seen);
    const text = isDecoded ? decode(entity) : source.charAt(at);
    const length = isDecoded ? entity.length : 1;
    const isVisible = value.startsWith(text, seen);
    const last = parts.at(-1);
    if (isVisible && !isDecoded && last?.end === at && last.text.length === last.end - last.start) {
      last.end++;
      last.text += text;
    } else if (isVisible) {
      parts.push({ start: at, end: at + length, text });
    }
    if (isVisible) seen += text.length;
    at += length;
  }
  return seen === value.length ? parts : [{ start, end, text: value }];
}

function entityAt(source: string, at: number): string | undefined {
  ENTITY.lastIndex = at;
  return ENTITY.exec(source)?.[0];
}

/** The character of an entity such as `&amp;`. */
function decode(entity: string): string {
  const [paragraph] = fromMarkdown(entity).children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return text?.type === 'text' ? text.value : entity;
}
