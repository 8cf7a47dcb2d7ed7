/** What a page says of its own encoding stands near its beginning. */
const HEAD_BYTES = 2_048;

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/** Control characters that no text has, whatever its encoding: tab, line feed, form feed and return are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * The text of these bytes, or undefined where they are none: UTF-8, UTF-16 with its mark, the encoding that a web page
 * names, or else Windows-1252, in which older Western files are written.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = CHARSET.exec(head)?.[1];
  return (
    decodeAs('utf-8', bytes) ?? decodeAs(named ?? 'windows-1252', bytes) ?? decodeAs('windows-1252', bytes)
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    // An encoding of that name is not known, or the bytes are not written in it.
    return undefined;
  }
}
