import type { Details } from '../conversion/conversion.ts';

/** What a document is written from. */
export interface NewDocument {
  readonly id: string;
  readonly title: string;
  readonly details: Details;
  /** Markdown without front matter and title. */
  readonly body: string;
}

/** The longest name that citations may have; the knowledge folder takes no longer one. */
const MAX_SHORT_TITLE_CHARS = 40;

/** The file of a document, as those of the knowledge folder are written. */
export function documentText(document: NewDocument): string {
  return `${frontMatter(document)}\n# ${escaped(document.title)}\n\n${document.body.trim()}\n`;
}

function frontMatter({ id, title, details }: NewDocument): string {
  const { short_title: shortTitle, publisher, published, about } = details;
  const lines = Object.entries({
    id,
    title,
    short_title: (shortTitle?.length ?? 0) > MAX_SHORT_TITLE_CHARS ? undefined : shortTitle,
    publisher,
    published,
    about: about ?? title,
  });
  // JSON's strings are strings of YAML too, whatever they hold.
  const yaml = lines.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${key === 'id' ? value : JSON.stringify(value)}`],
  );
  return ['---', ...yaml, '---', ''].join('\n');
}

/** A title is text, and no Markdown. */
const escaped = (title: string): string => title.replace(/[\\`*_[\]<>#]/g, '\\$&');
