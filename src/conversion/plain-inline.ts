import type { PhrasingContent } from 'mdast';
import { NOWHERE } from './nowhere.ts';
import { safeText } from './safe-text.ts';
import { textOfNode } from './text-of-node.ts';

/**
 * Running text without bold, italics, pictures and HTML, which no statement shows, and without spaces at its ends. Links
 * stay where they lead to a page of the web.
 */
export function plainInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes.flatMap(plain)) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      merged[merged.length - 1] = text(last.value + node.value);
    else merged.push(node);
  }
  const end = merged.length - 1;
  return merged.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = safeText(node.value).replace(/\s+/g, ' ');
    const started = index === 0 ? value.trimStart() : value;
    return text(index === end ? started.trimEnd() : started);
  });
}

function plain(node: PhrasingContent): readonly PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [text(node.value)];
    case 'break':
      return [text(' ')];
    case 'strong':
    case 'emphasis':
      return node.children.flatMap(plain);
    case 'link': {
      const children = plainInline(node.children);
      const shown = textOfNode({ type: 'paragraph', children });
      return shown !== '' && shown !== node.url && leadsToWeb(node.url)
        ? [{ type: 'link', url: node.url, children }]
        : node.children.flatMap(plain);
    }
    default:
      return [];
  }
}

const text = (value: string): PhrasingContent & { type: 'text' } => ({ type: 'text', value });

const leadsToWeb = (url: string): boolean => /^https?:\/\/[^\s<>]+$/i.test(url) && !url.startsWith(NOWHERE);
