import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ConversionError } from './conversion-error.ts';
import { type Limits, megabytes } from './limits.ts';

interface ZipInput {
  readonly bytes: Uint8Array;
  /** For errors. */
  readonly name: string;
  readonly limits: Limits;
  /** Which files within it are wanted; no other is inflated. */
  readonly wants: (path: string) => boolean;
}

/**
 * The wanted files of a zip, inflated, by path. The sizes that its directory states are added up before anything is
 * inflated, and what comes is counted against them, for a directory may lie. Throws ConversionError.
 */
export async function readZip({
  bytes,
  name,
  limits,
  wants,
}: ZipInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await open(bytes, name);
  const entries = await listEntries(zip, name, limits);
  const wanted = entries.filter((entry) => wants(entry.fileName));
  const stated = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (stated > limits.maxInflatedBytes) throw tooLarge(name, limits);
  if (wanted.some((entry) => entry.isEncrypted()))
    throw new ConversionError(`${name} is protected by a password: save it without one, and add that.`);
  const files = new Map<string, Uint8Array>();
  for (const entry of wanted) files.set(entry.fileName, await inflate(zip, entry, name));
  return files;
}

function open(bytes: Uint8Array, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damaged(name, error));
    });
  });
}

function listEntries(zip: ZipFile, name: string, limits: Limits): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    const next = (): void => {
      if (entries.length > limits.maxZipEntries)
        reject(
          new ConversionError(
            `${name} holds more than ${limits.maxZipEntries} files, which no Word file does: copy its text into a new one, and add that.`,
          ),
        );
      else zip.readEntry();
    };
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      next();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', (error: Error) => reject(damaged(name, error)));
    next();
  });
}

function inflate(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(damaged(name, error));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => resolve(Buffer.concat(chunks)));
      // yauzl counts what comes, and fails at the first byte beyond what the directory stated.
      stream.once('error', (cause: Error) => reject(damaged(name, cause)));
    });
  });
}

const tooLarge = (name: string, limits: Limits): ConversionError =>
  new ConversionError(
    `${name} would unpack to more than ${megabytes(limits.maxInflatedBytes)}: copy its text into a new Word file, and add that.`,
  );

const damaged = (name: string, cause: unknown): ConversionError =>
  new ConversionError(`${name} is damaged, or not wholly there: save or download it again.`, { cause });
