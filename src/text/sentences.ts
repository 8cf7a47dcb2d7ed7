/** A half-open range of UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** "no. 4"; at the end of a sentence it is a word. */
const NUMBER = /\bnos?\.\s*$/i;
/** Where a file was wrapped; the segmenter would end a sentence there. */
const LINE_BREAKS = /[\n\r\u0085\u2028\u2029]/g;
/** Abbreviations after which the segmenter sees an end that is none. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|acc|mr|ms|dr|inc|ltd)\.)\s*$/i;

/** Sentences of a paragraph as ranges without surrounding white space; together they hold every visible character. */
export function sentences(text: string): readonly Range[] {
  if (text.trim() === '') return [];
  // Made when it is needed: the rules of the language take long to read, and statements with an id need none.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const ranges: { start: number; end: number }[] = [];
  let before = '';
  for (const { segment, index } of segmenter.segment(text.replace(LINE_BREAKS, ' '))) {
    const last = ranges.at(-1);
    const isSame = ABBREVIATION.test(before) || (NUMBER.test(before) && /^\d/.test(segment));
    if (isSame && last !== undefined) last.end = index + segment.length;
    else ranges.push({ start: index, end: index + segment.length });
    before = segment;
  }
  return ranges.map((range) => trimmed(text, range)).filter((range) => range.end > range.start);
}

let segmenter: Intl.Segmenter | undefined;

function trimmed(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + left + slice.trim().length };
}

/** Whether a text goes on in what stands after it: it ends with a colon, or with no mark that ends a sentence. */
export const isOpen = (text: string): boolean => /[\p{L}\p{N},:]$/u.test(text.trimEnd());
