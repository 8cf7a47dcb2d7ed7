import type { SyntaxNode } from '@lezer/common';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { asLabel, childrenOf, type Markdown } from './markdown.ts';
import type { Span } from './model.ts';

/** Characters that a reader sees, and where they stand; `text` differs from the source only for entities and breaks. */
export interface VisibleText extends Span {
  readonly text: string;
}

/** Nodes that are Markdown and nothing else, or that show something other than text. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['HeaderMark', 'QuoteMark', 'EmphasisMark', 'CodeMark'],
  ...['Image', 'HTMLTag', 'Comment', 'ProcessingInstruction'],
]);

/** What a reader sees of a Markdown node, in order; what lies between the ranges is Markdown. */
export function visibleTexts(node: SyntaxNode, markdown: Markdown): readonly VisibleText[] {
  const { source } = markdown;
  const texts: VisibleText[] = [];
  const show = (start: number, end: number, text = source.slice(start, end)): void => {
    if (end > start) texts.push({ start, end, text });
  };
  const walk = (parent: SyntaxNode, { start, end }: Span): void => {
    let at = start;
    for (const child of childrenOf(parent)) {
      const { name, from, to } = child;
      if (from < start || to > end) continue;
      show(at, from);
      at = to;
      if (HIDDEN.has(name)) continue;
      if (name === 'Escape') show(from + 1, to);
      else if (name === 'Autolink') show(from + 1, to - 1);
      else if (name === 'Entity') show(from, to, decode(source.slice(from, to)));
      else if (name === 'HardBreak') show(from, to, ' ');
      else walk(child, linkText(child, markdown) ?? { start: from, end: to });
    }
    show(at, end);
  };
  walk(node, { start: node.from, end: node.to });
  return texts;
}

/** The same as one line. */
export function visibleLine(node: SyntaxNode, markdown: Markdown): string {
  return visibleTexts(node, markdown)
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands between the brackets of a link; undefined for other nodes and for brackets that lead nowhere ("[sic]"). */
function linkText(node: SyntaxNode, { source, labels }: Markdown): Span | undefined {
  const [opening, closing] = node.name === 'Link' ? node.getChildren('LinkMark') : [];
  if (opening === undefined || closing === undefined) return undefined;
  const text = { start: opening.to, end: closing.from };
  const label = node.getChild('LinkLabel');
  const isNamed = label !== null && label.to - label.from > 2;
  const name = isNamed ? source.slice(label.from + 1, label.to - 1) : source.slice(text.start, text.end);
  return node.getChild('URL') !== null || labels.has(asLabel(name)) ? text : undefined;
}

/** The character of an entity such as `&amp;` or `&#36;`; as it is written when there is none. */
function decode(entity: string): string {
  const name = entity.slice(1, -1);
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hexadecimal === undefined && decimal === undefined)
    return decodeNamedCharacterReference(name) || entity;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return text !== '' && text.isWellFormed() ? text : '\ufffd';
}
