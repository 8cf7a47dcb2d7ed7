import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertFile } from '../../src/conversion/convert-file.ts';
import { LIMITS, type Limits } from '../../src/conversion/limits.ts';
import { converted } from '../support/converted.ts';
import { makeDocx, wordParagraph } from '../support/make-docx.ts';
import { makePdf, placeLines } from '../support/make-pdf.ts';

const LINE = ['The ferryman takes people over the river, and their dogs.'];
const docx = makeDocx(wordParagraph('The ferryman takes people over the river.'));

/** The same zip, whose directory and entry state another size for this file than it has. */
function withStatedSize(zip: Uint8Array, path: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const SIZE_IN_DIRECTORY = 24;
  const NAME_IN_DIRECTORY = 46;
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    if (
      bytes
        .subarray(at + NAME_IN_DIRECTORY)
        .toString('latin1')
        .startsWith(path)
    )
      bytes.writeUInt32LE(size, at + SIZE_IN_DIRECTORY);
  return bytes;
}

interface Refused {
  readonly why: string;
  readonly name: string;
  readonly content: () => Promise<Uint8Array> | Uint8Array | string;
  readonly says: RegExp;
  readonly limits?: Partial<Limits>;
}

const REFUSED: readonly Refused[] = [
  {
    why: 'an empty file',
    name: 'a.pdf',
    content: () => '',
    says: /^a\.pdf is empty: save or download it again\.$/,
  },
  { why: 'blank text', name: 'a.txt', content: () => ' \n\n', says: /^a\.txt holds no text/ },
  {
    why: 'Markdown that is a title alone',
    name: 'a.md',
    content: () => '---\nlayout: page\n---\n# The ferryman\n',
    says: /^a\.md holds no text that could be found/,
  },
  {
    why: 'a binary file',
    name: 'a.png',
    content: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    says: /^a\.png is a kind of file that cannot be read\. It has to be Markdown/,
  },
  {
    why: 'an old Word file',
    name: 'a.doc',
    content: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    says: /^a\.doc is an old Word file .* save it as \.docx/,
  },
  {
    why: 'Rich Text',
    name: 'a.rtf',
    content: () => '{\\rtf1 The ferryman.}',
    says: /^a\.rtf is Rich Text .* \.docx/,
  },
  {
    why: 'a web archive',
    name: 'a.mht',
    content: () => 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n',
    says: /^a\.mht is a web archive .* HTML only/,
  },
  {
    why: 'text that is called a Word file',
    name: 'a.docx',
    content: () => 'The ferryman.',
    says: /^a\.docx is no Word file, whatever its name says: it holds plain text\. .*\.txt\.$/,
  },
  {
    why: 'a web page that is called a PDF, as behind a login',
    name: 'a.pdf',
    content: () => '<!doctype html><html><body>Please log in</body></html>',
    says: /^a\.pdf is no PDF, whatever its name says: it holds a web page\. Download it again/,
  },
  {
    why: 'a zip that is no Word file',
    name: 'a.docx',
    content: () => zipSync({ 'ferry.txt': strToU8('The ferryman.') }),
    says: /^a\.docx is a zip archive and no Word file/,
  },
  {
    why: 'a Word file that was cut off',
    name: 'a.docx',
    content: () => docx.subarray(0, docx.length / 2),
    says: /^a\.docx is damaged, or not wholly there/,
  },
  {
    why: 'a Word file whose text is no XML',
    name: 'a.docx',
    content: () => makeDocx('', { 'word/document.xml': '<w:document' }),
    says: /^a\.docx is a Word file that is damaged/,
  },
  {
    why: 'a Word file without text',
    name: 'a.docx',
    content: () => makeDocx(''),
    says: /^a\.docx holds no text that could be found/,
  },
  {
    why: 'a zip that would fill the memory, told by its directory',
    name: 'a.docx',
    content: () => withStatedSize(docx, 'word/document.xml', LIMITS.maxInflatedBytes + 1),
    says: /^a\.docx would unpack to more than 100 MB/,
  },
  {
    why: 'a zip whose directory states too little',
    name: 'a.docx',
    content: () => withStatedSize(docx, 'word/document.xml', 10),
    says: /^a\.docx is damaged/,
  },
  {
    why: 'a zip of very many files',
    name: 'a.docx',
    content: () =>
      zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`word/x${i}.xml`, strToU8('x')]))),
    says: /^a\.docx holds more than 30 files/,
    limits: { maxZipEntries: 30 },
  },
  {
    why: 'a PDF with a password',
    name: 'a.pdf',
    content: () => makePdf([placeLines(LINE)], { isEncrypted: true }),
    says: /^a\.pdf is protected by a password: .* without one/,
  },
  {
    why: 'a scan',
    name: 'a.pdf',
    content: () => makePdf([[], [], []]),
    says: /^a\.pdf holds pictures of pages and no text: .*OCR/,
  },
  {
    why: 'a damaged PDF',
    name: 'a.pdf',
    content: () => '%PDF-1.4\n%%EOF',
    says: /^a\.pdf is a PDF that is damaged/,
  },
  {
    why: 'a PDF of too many pages',
    name: 'a.pdf',
    content: () => makePdf([placeLines(LINE), placeLines(LINE), placeLines(LINE)]),
    says: /^a\.pdf has 3 pages, and 2 are the most: split it/,
    limits: { maxPdfPages: 2 },
  },
  {
    why: 'a file that is too large',
    name: 'a.txt',
    content: () => 'The ferryman. '.repeat(100_000),
    says: /^a\.txt is larger than 1 MB: split it/,
    limits: { maxInputBytes: 1024 * 1024 },
  },
];

describe('a file is refused, with its name and the next step:', () => {
  it.each(REFUSED)('$why', async ({ name, content, says, limits }) => {
    await expect(converted(await content(), name, limits)).rejects.toMatchObject({
      name: 'ConversionError',
      message: expect.stringMatching(says),
    });
  });
});

describe('the worker thread', () => {
  const text = new TextEncoder().encode('Ferry\n\nThe ferryman rows at six.\n');

  it('converts, and hands over what came of it', async () => {
    expect(await convertFile({ bytes: text, name: 'ferry.txt' })).toEqual({
      title: 'Ferry',
      details: {},
      body: 'The ferryman rows at six.\n',
    });
  });

  it('hands over what is wrong with a file', async () => {
    await expect(convertFile({ bytes: new Uint8Array(), name: 'ferry.txt' })).rejects.toThrow(
      /^ferry\.txt is empty: save or download it again\.$/,
    );
  });

  it('is ended when it takes too long', async () => {
    await expect(
      convertFile({ bytes: text, name: 'ferry.txt', limits: { maxSeconds: 0.01 } }),
    ).rejects.toThrow(/^ferry\.txt took longer than 0\.01 seconds: split it/);
  });

  it('is ended when it takes too much memory', async () => {
    // Far more as a tree than as a file.
    const nested = new TextEncoder().encode(
      `<html><body>${'<p>The <b>ferry</b> rows.</p>'.repeat(200_000)}</body></html>`,
    );
    await expect(
      convertFile({ bytes: nested, name: 'ferry.html', limits: { maxHeapMb: 96 } }),
    ).rejects.toThrow(/^ferry\.html takes more than 96 MB of memory: split it/);
  }, 60_000);

  it('is ended by the clock where a file keeps a parser busy for ever', async () => {
    const deep = new TextEncoder().encode(`<html><body>${'<div>'.repeat(50_000)}The ferryman.</body></html>`);
    await expect(convertFile({ bytes: deep, name: 'deep.html', limits: { maxSeconds: 2 } })).rejects.toThrow(
      /^deep\.html took longer than 2 seconds/,
    );
  }, 20_000);
});

describe('the files that the bot starts from', () => {
  it('load none of the packages that read foreign files', async () => {
    const dist = fileURLToPath(new URL('../../dist', import.meta.url));
    const files = (await readdir(dist)).filter((name) => name.endsWith('.js'));
    const loading = /(?:from|import)\s*\(?["'](?:unpdf|mammoth|defuddle|linkedom|yauzl|fflate|hast-|mdast-)/;
    const found = await Promise.all(
      files.map(async (name) => ({ name, loads: loading.test(await readFile(join(dist, name), 'utf8')) })),
    );
    expect(files).toContain('main.js');
    expect(found.filter(({ loads }) => loads)).toEqual([]);
    // The expression finds them where they are.
    const worker = await readFile(join(dist, 'conversion', 'conversion-worker.js'), 'utf8');
    const chunks = (await readdir(join(dist, 'conversion'))).filter((name) => name.startsWith('convert-pdf'));
    expect(worker).not.toMatch(loading);
    expect(await readFile(join(dist, 'conversion', chunks[0] ?? ''), 'utf8')).toMatch(loading);
  });
});
