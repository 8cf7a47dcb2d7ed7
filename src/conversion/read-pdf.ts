import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { ConversionError } from './conversion-error.ts';
import type { Limits } from './limits.ts';
import type { PdfPage, TextRun } from './pdf-page.ts';

export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** What the file's properties call it; often a leftover. */
  readonly title: string | undefined;
}

interface PdfInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

// pdf.js needs it to tell the names of fonts; Node has it from version 21 on.
ArrayBuffer.prototype.transferToFixedLength ??= function (this: ArrayBuffer, length) {
  return this.slice(0, length);
};

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Text that leans or stands upright is a stamp or a margin note; in degrees from the horizontal. */
const MAX_TILT = 10;

/** The text of a PDF, where and how large it stands. Throws ConversionError. */
export async function readPdf({ bytes, name, limits }: PdfInput): Promise<PdfText> {
  const document = await open(bytes, name);
  try {
    if (document.numPages > limits.maxPdfPages)
      throw new ConversionError(
        `${name} has ${document.numPages} pages, and ${limits.maxPdfPages} are the most: split it, and add the parts that are wanted.`,
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    return { pages, title: await titleOf(document) };
  } finally {
    await document.cleanup();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<PdfDocument> {
  try {
    // pdf.js takes the buffer over; the copy leaves ours alone. Pictures are not decoded: they hold no text.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      stopAtErrors: false,
    });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new ConversionError(
        `${name} is protected by a password: save or print it to a PDF without one, and add that.`,
        {
          cause,
        },
      );
    throw new ConversionError(
      `${name} is a PDF that is damaged, or not wholly there: save or download it again.`,
      {
        cause,
      },
    );
  }
}

async function readPage(page: Page): Promise<PdfPage> {
  const { Util } = await getResolvedPDFJS();
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const bold = await boldFonts(page, Object.keys(content.styles));
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = numbers(
      Util.transform(viewport.transform, item.transform),
    );
    if (Math.abs((Math.atan2(b, a) * 180) / Math.PI) > MAX_TILT) continue;
    runs.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      isBold: bold.has(item.fontName),
    });
  }
  page.cleanup();
  return { width: viewport.width, height: viewport.height, runs };
}

/** Which of these fonts are bold: only the name tells, and only after the page was read as if to paint it. */
async function boldFonts(page: Page, ids: readonly string[]): Promise<ReadonlySet<string>> {
  await page.getOperatorList().catch(() => undefined);
  return new Set(
    ids.filter((id) => {
      const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
      return (
        typeof font === 'object' &&
        font !== null &&
        'name' in font &&
        /bold|black|heavy|demi/i.test(String(font.name))
      );
    }),
  );
}

async function titleOf(document: PdfDocument): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

const numbers = (values: unknown): readonly number[] => (Array.isArray(values) ? values.map(Number) : []);
