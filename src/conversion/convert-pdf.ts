import type { ConversionInput } from './conversion.ts';
import { ConversionError } from './conversion-error.ts';
import { pdfToTree } from './pdf-to-tree.ts';
import { readPdf } from './read-pdf.ts';
import type { TitledTree } from './titled-tree.ts';

/** So many letters a page, at least, has a PDF that is no scan; a stamp or a page number has fewer. */
const MIN_LETTERS_A_PAGE = 15;

/** A PDF as a Markdown tree. Throws ConversionError. */
export async function convertPdf(input: ConversionInput): Promise<TitledTree> {
  const { pages, title } = await readPdf(input);
  const letters = pages
    .flatMap((page) => page.runs)
    .reduce((sum, run) => sum + run.text.replace(/\P{L}/gu, '').length, 0);
  if (letters < MIN_LETTERS_A_PAGE * Math.min(pages.length, 10))
    throw new ConversionError(
      `${input.name} holds pictures of pages and no text: run text recognition (OCR) over it, and add what that makes.`,
    );
  const read = pdfToTree(pages);
  return { ...read, title: read.title ?? (isHumanTitle(title) ? title : undefined) };
}

/** Programs that make PDFs often write their own name there, or that of a file. */
const isHumanTitle = (title: string | undefined): boolean =>
  title !== undefined &&
  /\s/.test(title) &&
  !/^(?:microsoft|untitled|layout|slide)\b|\.\w{2,5}$/i.test(title);
