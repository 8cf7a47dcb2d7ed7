import { parentPort, workerData } from 'node:worker_threads';
import type { ConversionInput } from './conversion.ts';
import { ConversionError } from './conversion-error.ts';
import { convertBytes } from './convert-bytes.ts';
import type { WorkerAnswer } from './worker-answer.ts';

// The entry of the worker thread: converts one file, answers once, and ends.

async function answer(input: ConversionInput): Promise<WorkerAnswer> {
  try {
    return { ok: true, conversion: await convertBytes(input) };
  } catch (error) {
    if (error instanceof ConversionError) return { ok: false, message: error.message };
    return { ok: false, message: undefined, cause: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await answer(workerData as ConversionInput));
