/** A part of a Markdown text that begins where a block does, and parses alone as it does within the whole. */
export interface MarkdownPiece {
  readonly text: string;
  /** Offset in the whole. */
  readonly start: number;
  /** 1-based line of the whole on which it begins. */
  readonly line: number;
}

/** UTF-16 code units of a piece, at least: parsing so many takes a few milliseconds, and far more than beginning to. */
export const MIN_PIECE_CHARS = 3_000;

/**
 * What goes on over empty lines or counts for the whole text: code fences, HTML, definitions of links. And characters
 * that end a line for Markdown or for a regular expression alone.
 */
const SPANNING = /^[ \t>*+\-\d.)]*(?:```|~~~|<[a-z/!?])|\]:|\r(?!\n)|[\u2028\u2029]/im;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/;
/** A heading, an item of a list that is indented by nothing, or a word after an empty line: whatever was open ends here. */
const BLOCK = /^(?:#{1,6}[ \t]|[-*+] +\S|(?<=\n[ \t]*\r?\n)\p{L})/gmu;
const LINE_END = /\r\n|\n|\r/g;

/**
 * Cuts a Markdown text, so that a large one need not be parsed at once, which also takes far longer than its pieces do.
 * One with what spans pieces is not cut.
 */
export function markdownPieces(text: string, minChars = MIN_PIECE_CHARS): readonly MarkdownPiece[] {
  if (text.length < 2 * minChars || SPANNING.test(text)) return [{ text, start: 0, line: 1 }];
  const pieces: MarkdownPiece[] = [];
  let start = 0;
  let line = 1;
  const cutAt = (end: number): void => {
    const piece = text.slice(start, end);
    pieces.push({ text: piece, start, line });
    start = end;
    line += piece.match(LINE_END)?.length ?? 0;
  };
  BLOCK.lastIndex = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  for (let at = BLOCK.exec(text); at !== null; at = BLOCK.exec(text))
    if (at.index - start >= minChars) cutAt(at.index);
  cutAt(text.length);
  return pieces;
}
