/** A run of text as a PDF places it. Lengths are points (1/72 inch), from the page's upper left corner. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** Text on one baseline of one column. */
export interface Line {
  readonly text: string;
  /** 0-based. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Where the longest line of its column ends. */
  readonly columnRight: number;
  /** The cells, by row, where it stands for a whole table. */
  readonly table?: readonly (readonly string[])[];
}
