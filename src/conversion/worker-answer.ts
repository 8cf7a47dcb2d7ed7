import type { Conversion } from './conversion.ts';

/** What the worker thread sends back. */
export type WorkerAnswer =
  | { readonly ok: true; readonly conversion: Conversion }
  /** `message`: of a ConversionError. Undefined for any other error, whose own words are the cause. */
  | { readonly ok: false; readonly message: string; readonly cause?: undefined }
  | { readonly ok: false; readonly message: undefined; readonly cause: string };
