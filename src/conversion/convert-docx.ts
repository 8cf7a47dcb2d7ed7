import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Root } from 'mdast';
import { ConversionError } from './conversion-error.ts';
import { htmlToTree } from './html-to-tree.ts';
import type { Limits } from './limits.ts';
import { readZip } from './read-zip.ts';
import { takeTitle } from './take-title.ts';
import { textOfNode } from './text-of-node.ts';
import type { TitledTree } from './titled-tree.ts';

interface DocxInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** Pictures, fonts and macros hold no text: they are not even inflated. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/** What Word calls a paragraph, and what it becomes beside mammoth's own rules. A table of contents is left out. */
const STYLES = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  "p[style-name='Contents Heading'] => !",
  "p[style-name='Subtitle'] => p:fresh",
];

/** A Word file as a Markdown tree. Throws ConversionError. */
export async function convertDocx({ bytes, name, limits }: DocxInput): Promise<TitledTree> {
  const files = await readZip({ bytes, name, limits, wants: (path) => WANTED.test(path) });
  if (!files.has('word/document.xml'))
    throw new ConversionError(
      `${name} is a zip archive and no Word file: unpack it, or save its text as .docx or PDF, and add that.`,
    );
  // Packed anew, so that what mammoth unpacks is just what was counted.
  const counted = zipSync({ ...EMPTY_PARTS, ...Object.fromEntries(files) }, { level: 0 });
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(counted) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    .catch((cause: unknown) => {
      throw new ConversionError(
        `${name} is a Word file that is damaged: open it, save it again, and add that.`,
        { cause },
      );
    });
  const noted = html.replace(NOTES, '<h1>Notes</h1>$&');
  const titled = TITLE.exec(noted);
  if (titled !== null)
    return { title: firstText(htmlToTree(titled[0])), tree: htmlToTree(noted.replace(titled[0], '')) };
  const { title, tree } = takeTitle(htmlToTree(noted));
  return { title: title ?? coreTitle(files.get('docProps/core.xml')), tree };
}

/** The first paragraph that Word's style says is the title. */
const TITLE = /<h1 class="document-title">[\s\S]*?<\/h1>/;

/** Where mammoth begins the list of footnotes and endnotes: they are no part of the last section. */
const NOTES = /<ol><li id="(?:foot|end)note-/;

function firstText({ children: [first] }: Root): string | undefined {
  return first === undefined ? undefined : textOfNode(first);
}

const EMPTY_PARTS = {
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
};

/** What the file's properties call it. */
function coreTitle(core: Uint8Array | undefined): string | undefined {
  const xml = core === undefined ? '' : new TextDecoder().decode(core);
  const title = /<dc:title>([^<]+)<\/dc:title>/.exec(xml)?.[1]?.trim();
  return title === undefined || title === '' ? undefined : title.replace(/&amp;/g, '&');
}
