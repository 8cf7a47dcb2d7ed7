import { ConversionError } from './conversion-error.ts';
import { decodeText } from './decode-text.ts';

/** A file as it is read. */
export type ReadableFile =
  | { readonly kind: 'pdf' | 'zip' }
  | { readonly kind: 'html' | 'markdown' | 'text'; readonly text: string };

/** PDF readers find the mark anywhere in so many bytes. */
const PDF_MARK_WITHIN = 1_024;

const CAN_CONVERT = 'It has to be Markdown, plain text, HTML, PDF or Word (.docx)';

/**
 * What a file is, by what it holds; its name decides only between kinds of text. Throws ConversionError for what we
 * cannot read, and for a file whose name promises another kind than it holds, as a broken download has it.
 */
export function readFileKind(bytes: Uint8Array, name: string): ReadableFile {
  const ending = /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new ConversionError(`${name} is empty: save or download it again.`);
  if (indexOfAscii(bytes.subarray(0, PDF_MARK_WITHIN), '%PDF-') >= 0) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new ConversionError(
      `${name} is an old Word file (.doc), or one with a password: open it, save it as .docx without a password, and add that.`,
    );
  if (indexOfAscii(bytes.subarray(0, 8), '{\\rtf') === 0)
    throw new ConversionError(`${name} is Rich Text (RTF): open it, save it as .docx, and add that.`);
  const text = decodeText(bytes);
  if (text === undefined)
    throw new ConversionError(`${name} is a kind of file that cannot be read. ${CAN_CONVERT}.`);
  if (text.trim() === '') throw new ConversionError(`${name} holds no text: save or download it again.`);
  const holds = kindOfText(text, ending);
  if (ending === 'pdf' || ending === 'docx' || ending === 'doc')
    throw new ConversionError(
      `${name} is no ${ending === 'pdf' ? 'PDF' : 'Word file'}, whatever its name says: it holds ${
        holds === 'html' ? 'a web page' : 'plain text'
      }. Download it again, or give it the ending ${holds === 'html' ? '.html' : '.txt'}.`,
    );
  if (/^mime-version:/im.test(text.slice(0, 2_000)) && /multipart\/related/i.test(text.slice(0, 4_000)))
    throw new ConversionError(
      `${name} is a web archive (MHTML): open it in a browser, save it as “web page, HTML only”, and add that.`,
    );
  return { kind: holds, text };
}

function kindOfText(text: string, ending: string): 'html' | 'markdown' | 'text' {
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text))
    return 'html';
  if (/^x?html?$/.test(ending) && /<\w+[^>]*>/.test(text)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return 'markdown';
  // Without an ending, as from standard input, a heading or front matter shows it.
  if (ending === '' && (/^#{1,6} \S/m.test(text) || text.startsWith('---\n'))) return 'markdown';
  return 'text';
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function indexOfAscii(bytes: Uint8Array, mark: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(mark);
}
