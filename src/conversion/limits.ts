/** How much a conversion may take. Files come from anywhere, and some are made to fill a machine. */
export interface Limits {
  /** Of the file as it is on disk. */
  readonly maxInputBytes: number;
  readonly maxPdfPages: number;
  /** Files within a Word file; one of a thousand pages has about fifty. */
  readonly maxZipEntries: number;
  /** Of all files within a Word file together, once inflated. Pictures are not inflated, and do not count. */
  readonly maxInflatedBytes: number;
  /** From the start of the worker thread to its result. */
  readonly maxSeconds: number;
  /** Of the worker's JavaScript heap, in MiB. */
  readonly maxHeapMb: number;
}

const MIB = 1024 * 1024;

/**
 * Far above any handbook. A PDF of 500 pages of text took 18 s and 240 MB, a Word file of 20,000 paragraphs 7 s and
 * 360 MB; one of 200,000 is refused for its memory after 30 s.
 */
export const LIMITS: Limits = {
  maxInputBytes: 50 * MIB,
  maxPdfPages: 500,
  maxZipEntries: 2_000,
  maxInflatedBytes: 100 * MIB,
  maxSeconds: 120,
  maxHeapMb: 1_024,
};

/** As people write sizes: `50 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / MIB))} MB`;
}
