import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';

/** A line of text on a page; lengths are points from the upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

const WIDTH = 612;
const HEIGHT = 792;
export const MARGIN = 72;
export const LEADING = 14;
export const BODY = 11;

interface PdfOptions {
  readonly title?: string;
  /** Marks the file as encrypted, with a password that nobody knows. */
  readonly isEncrypted?: boolean;
}

/** A PDF of these pages. */
export async function makePdf(
  pages: readonly (readonly PlacedText[])[],
  { title, isEncrypted = false }: PdfOptions = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  if (title !== undefined) pdf.setTitle(title);
  for (const texts of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT]);
    for (const { text, x = MARGIN, y, size = BODY, isBold = false } of texts)
      page.drawText(text, { x, y: HEIGHT - y, size, font: isBold ? bold : regular });
  }
  if (isEncrypted) {
    const { context } = pdf;
    const lock = PDFString.of('0123456789abcdef0123456789abcdef');
    context.trailerInfo.Encrypt = context.register(
      context.obj({ Filter: PDFName.of('Standard'), V: 1, R: 2, P: -44, O: lock, U: lock }),
    );
    context.trailerInfo.ID = context.obj([
      PDFString.of('0123456789abcdef'),
      PDFString.of('0123456789abcdef'),
    ]);
  }
  return pdf.save({ useObjectStreams: false });
}

/** Lines of body text one below the other, from `y` on. */
export function placeLines(
  lines: readonly string[],
  { x = MARGIN, y = 120, size = BODY }: { x?: number; y?: number; size?: number } = {},
): readonly PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: y + index * LEADING, size }));
}
