import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Files within a Word file, by path; a test replaces or adds some. */
export type DocxParts = Readonly<Record<string, string>>;

/** A Word file with this body, which is WordprocessingML. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${STYLES.map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name.replace(/ /g, '')}"><w:name w:val="${name}"/></w:style>`,
    ).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const STYLES = ['Title', 'heading 1', 'heading 2', 'toc 1'];

/** A paragraph; `style` is one of `Title`, `heading1`, `heading2`, `toc1`. */
export function wordParagraph(
  text: string,
  { style, isBold = false, isItem = false }: { style?: string; isBold?: boolean; isItem?: boolean } = {},
): string {
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const listed = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const bold = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
  return `<w:p><w:pPr>${styled}${listed}</w:pPr><w:r>${bold}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table; each cell is one paragraph. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
