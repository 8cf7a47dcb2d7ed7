import type { Conversion, ConversionInput } from './conversion.ts';
import { ConversionError } from './conversion-error.ts';
import { readFileKind } from './file-kind.ts';
import { megabytes } from './limits.ts';
import type { TitledTree } from './titled-tree.ts';

/**
 * A file as Markdown. Each kind loads only the packages that it needs. Runs in the worker: nothing here bounds time or
 * memory. Throws ConversionError for what cannot be converted.
 */
export async function convertBytes(input: ConversionInput): Promise<Conversion> {
  const { bytes, name, limits } = input;
  if (bytes.length > limits.maxInputBytes)
    throw new ConversionError(
      `${name} is larger than ${megabytes(limits.maxInputBytes)}: split it, and add the parts that are wanted.`,
    );
  const file = readFileKind(bytes, name);
  switch (file.kind) {
    case 'markdown':
      return withText((await import('./convert-markdown.ts')).convertMarkdown(file.text), name);
    case 'text':
      return written((await import('./convert-plain-text.ts')).convertPlainText(file.text), name);
    case 'html':
      return written((await import('./convert-html.ts')).convertHtml(file.text), name);
    case 'zip':
      return written(await (await import('./convert-docx.ts')).convertDocx(input), name);
    case 'pdf':
      return written(await (await import('./convert-pdf.ts')).convertPdf(input), name);
    default:
      return file satisfies never;
  }
}

async function written({ title, tree }: TitledTree, name: string): Promise<Conversion> {
  const { writeMarkdown } = await import('./write-markdown.ts');
  const { safeText } = await import('./safe-text.ts');
  const body = writeMarkdown(tree);
  const shown = safeText(title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return withText({ title: shown === '' ? undefined : shown, details: {}, body }, name);
}

function withText(conversion: Conversion, name: string): Conversion {
  if (conversion.body.trim() !== '') return conversion;
  throw new ConversionError(
    `${name} holds no text that could be found: copy what is wanted into a .txt file, and add that.`,
  );
}
