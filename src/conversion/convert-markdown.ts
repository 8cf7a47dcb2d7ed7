import { load } from 'js-yaml';
import type { Conversion, Details } from './conversion.ts';

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/;
const FIRST_HEADING = /^#[^\S\n]+(.+?)[^\S\n]*#*[^\S\n]*$/m;
const UNDERLINED = /^(\S.*)\n=+[^\S\n]*$/m;

/** Markdown stays as its author wrote it; only its front matter and its title are read and taken out. */
export function convertMarkdown(text: string): Conversion {
  const found = FRONT_MATTER.exec(text);
  const body = (found === null ? text : text.slice(found[0].length)).trim();
  const { title: given, ...details } = readFrontMatter(found?.[1]);
  const heading = firstHeading(body);
  // Where the front matter says another title, the heading stays: it may be the first of several.
  const isTitle = heading !== undefined && (given === undefined || given === heading.text);
  const rest = isTitle ? body.slice(heading.end).trim() : body;
  return {
    title: given ?? heading?.text,
    details,
    body: `${rest}
`,
  };
}

/** A heading of the first level that nothing stands above. */
function firstHeading(body: string): { readonly text: string; readonly end: number } | undefined {
  for (const pattern of [FIRST_HEADING, UNDERLINED]) {
    const match = pattern.exec(body);
    if (match?.index === 0) return { text: plainTitle(match[1] ?? ''), end: match[0].length };
  }
  return undefined;
}

/** Without marks: "The **CFO**, in [short](short.md)". */
const plainTitle = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|\\(?=\W)/g, '')
    .trim();

function readFrontMatter(yaml: string | undefined): Details & { readonly title?: string } {
  const value = parse(yaml ?? '');
  const pick = (key: string): string | undefined => {
    const found: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
    return typeof found === 'string' || typeof found === 'number'
      ? String(found).replace(/\s+/g, ' ').trim() || undefined
      : undefined;
  };
  const kept: Record<string, string> = {};
  for (const key of ['title', 'short_title', 'publisher', 'published', 'about']) {
    const said = pick(key);
    if (said !== undefined) kept[key] = said;
  }
  return kept;
}

/** Front matter of other programs may be anything; what cannot be read is left out. */
function parse(yaml: string): unknown {
  try {
    return load(yaml);
  } catch {
    return undefined;
  }
}
