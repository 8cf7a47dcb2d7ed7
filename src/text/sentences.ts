/** A half-open range of UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Abbreviations after which the segmenter sees an end that is none. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|no|acc|mr|ms|dr|inc|ltd)\.)\s*$/i;

/** Sentences of `text` as ranges without surrounding white space; together they hold every visible character. */
export function sentences(text: string): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  let joinNext = false;
  for (const { segment, index } of segmenter.segment(text)) {
    const last = ranges.at(-1);
    if (joinNext && last !== undefined) last.end = index + segment.length;
    else ranges.push({ start: index, end: index + segment.length });
    joinNext = ABBREVIATION.test(segment);
  }
  return ranges.map((range) => trimmed(text, range)).filter((range) => range.end > range.start);
}

function trimmed(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + left + slice.trim().length };
}
