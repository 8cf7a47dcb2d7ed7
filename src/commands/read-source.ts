import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { ConversionError } from '../conversion/conversion-error.ts';
import { LIMITS, megabytes } from '../conversion/limits.ts';

/** A file to add. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A whole file, unless it is too large to be converted. Throws ConversionError, naming the path. */
export async function readSource(path: string): Promise<Source> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new ConversionError(`${path}: ${reasonOf(cause)}.`, { cause });
  });
  if (stats.isDirectory())
    throw new ConversionError(
      `${path} is a folder: name the files in it, for example ${path.replace(/\/+$/, '')}/*.`,
    );
  if (!stats.isFile())
    throw new ConversionError(`${path} is no file: save what it gives into one, and add that.`);
  if (stats.size > LIMITS.maxInputBytes) throw tooLarge(path);
  const file = await open(path).catch((cause: unknown) => {
    throw new ConversionError(`${path}: ${reasonOf(cause)}.`, { cause });
  });
  try {
    return { name: basename(path), bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

/** What standard input gives, up to its end. Throws ConversionError. */
export async function readStandardInput(input: Readable): Promise<Source> {
  const name = 'standard input';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > LIMITS.maxInputBytes) throw tooLarge(name);
    chunks.push(bytes);
  }
  return { name, bytes: Buffer.concat(chunks) };
}

const tooLarge = (name: string): ConversionError =>
  new ConversionError(
    `${name} is larger than ${megabytes(LIMITS.maxInputBytes)}: split it, and add the parts that are wanted.`,
  );

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file; check the name, and quote one with spaces';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file; change its permissions';
    case 'ELOOP':
      return 'this link leads back to itself; name the file';
    default:
      return `it cannot be read (${code || String(cause)}); copy it to another place, and add that`;
  }
}
