import type { Limits } from './limits.ts';

/** A file to convert. */
export interface ConversionInput {
  readonly bytes: Uint8Array;
  /** The name that errors tell, and whose ending says what the bytes leave open: `handbook.pdf`. */
  readonly name: string;
  readonly limits: Limits;
}

/** What came of it. */
export interface Conversion {
  /** As the file itself has it; undefined where it has none. */
  readonly title: string | undefined;
  /** Markdown without front matter and without the title. Ends with a line break. */
  readonly body: string;
  /** What the front matter of a Markdown file said besides its title. */
  readonly details: Details;
}

/** Named as the front matter of our documents names them. */
export interface Details {
  readonly short_title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly about?: string;
}
