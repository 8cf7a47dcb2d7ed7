import { DefuddleClass as Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { htmlToTree } from './html-to-tree.ts';
import { NOWHERE } from './nowhere.ts';
import { takeTitle } from './take-title.ts';
import { textOfNode } from './text-of-node.ts';
import type { TitledTree } from './titled-tree.ts';

/** The main text of a web page: without navigation, banners, forms and comments. Nothing is fetched. */
export function convertHtml(html: string): TitledTree {
  const { document } = parseHTML(isWhole(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const headings = [...document.querySelectorAll('h1')].map((node) => oneLine(node.textContent ?? ''));
  const main = new Defuddle(document, {
    url: NOWHERE,
    useAsync: false,
    removeImages: true,
    includeReplies: false,
    // They take short lists and last sections for the by-lines of a blog; a lost duty is worse than a date that stays.
    removeContentPatterns: false,
  }).parse();
  const content = htmlToTree(main.content);
  const { title: taken, tree } = takeTitle(content);
  const [heading] = headings.filter((text) => text !== '');
  const title = heading ?? taken ?? (oneLine(withoutSite(main.title)) || undefined);
  return { title, tree: taken === title ? tree : withoutHeading(content, title) };
}

/** Defuddle lowers the page's own heading by one level, to that of the sections. */
function withoutHeading(tree: Root, title: string | undefined): Root {
  const [first] = tree.children.filter((node) => node.type === 'heading');
  const isTitle = first !== undefined && textOfNode(first).toLowerCase() === title?.toLowerCase();
  return isTitle ? { ...tree, children: tree.children.filter((node) => node !== first) } : tree;
}

const isWhole = (html: string): boolean => /<(?:html|body)\b/i.test(html);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "Controller or CFO? | Example Academy": browsers show the site behind the title. */
const withoutSite = (title: string): string => title.replace(/\s+[|–—·»]\s+[^|–—·»]{2,40}$/, '');
