import { Worker } from 'node:worker_threads';
import type { Conversion, ConversionInput } from './conversion.ts';
import { ConversionError } from './conversion-error.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { WorkerAnswer } from './worker-answer.ts';

interface FileToConvert {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Those of `LIMITS`, where others are not given. */
  readonly limits?: Partial<Limits>;
}

/**
 * Converts a file in a thread of its own, which is ended when it takes too long or too much memory. Throws
 * ConversionError for whatever goes wrong with the file.
 */
export async function convertFile({ bytes, name, limits: given }: FileToConvert): Promise<Conversion> {
  const limits = { ...LIMITS, ...given };
  const workerData: ConversionInput = { bytes, name, limits };
  const worker = new Worker(IS_COMPILED ? COMPILED : fromSource(), {
    workerData,
    eval: !IS_COMPILED,
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb },
    execArgv: [],
    // Packages write warnings, which are none for whoever adds a document.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let timer: NodeJS.Timeout | undefined;
  const converted = new Promise<Conversion>((resolve, reject) => {
    const fail = (message: string, cause?: unknown): void => reject(new ConversionError(message, { cause }));
    timer = setTimeout(
      () =>
        fail(
          `${name} took longer than ${limits.maxSeconds} seconds: split it, and add the parts that are wanted.`,
        ),
      limits.maxSeconds * 1_000,
    );
    worker.once('message', (answer: WorkerAnswer) => {
      if (answer.ok) resolve(answer.conversion);
      else fail(answer.message ?? unreadable(name), answer.cause);
    });
    worker.once('error', (cause: Error & { readonly code?: string }) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail(
          `${name} takes more than ${limits.maxHeapMb} MB of memory: split it, and add the parts that are wanted.`,
          cause,
        );
      else fail(unreadable(name), cause);
    });
    worker.once('exit', () => fail(unreadable(name)));
  });
  try {
    return await converted;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const unreadable = (name: string): string =>
  `${name} could not be read, it may be damaged: open it, save it again or as plain text, and add that.`;

const IS_COMPILED = import.meta.url.endsWith('.js');

/** Compiled, this file is part of one that stands directly in dist/. */
const COMPILED = new URL('./conversion/conversion-worker.js', import.meta.url);

/** In tests and scripts: Node 20 reads no TypeScript, and what makes the main thread read it does not reach a worker. */
function fromSource(): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./conversion-worker.ts', import.meta.url).href;
  return `import('${tsx}').then(({ register }) => { register(); return import('${entry}'); });`;
}
