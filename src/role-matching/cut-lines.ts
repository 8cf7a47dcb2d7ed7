import type { Span } from '../knowledge/model.ts';
import { sentences } from '../text/sentences.ts';

/** A sentence, bullet or heading of a text. */
export interface Line {
  /** The slice of the text at `span`. */
  readonly text: string;
  readonly span: Span;
  readonly isHeading: boolean;
  /** It begins with a bullet or a number, or stands below a heading. */
  readonly isItem: boolean;
}

/** A longer sentence is none: it is cut at a space, so that no pattern sees more at once. */
const MAX_LINE_CHARS = 800;
/** A heading has at most so many words and characters, and no full stop. */
const MAX_HEADING = { words: 8, chars: 100 };
/** A line of so many characters may have been wrapped: one in lower case beneath it goes on from it. */
const MIN_WRAPPED_CHARS = 50;

const BULLET = /^\s*(?:[-*+•·◦▪▸►–—✓✔➢➤]|\(?\d{1,2}[.)]|[a-z]\))\s+/u;
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const MARKS = /^[\s#*_>|]+|[\s*_|]+$/g;

interface Block extends Span {
  readonly isItem: boolean;
  readonly isHeading: boolean;
}

/** The sentences, bullets and headings of a text in order; each is a slice of it. */
export function cutLines(text: string): readonly Line[] {
  return blocks(text).flatMap((block) => {
    const inner = text.slice(block.start, block.end);
    if (block.isHeading) return [lineAt(text, block, block)];
    return sentences(inner)
      .flatMap((sentence) => atLowerCase(inner, sentence))
      .flatMap((sentence) => pieces(inner, sentence))
      .map(({ start, end }) => lineAt(text, { start: block.start + start, end: block.start + end }, block));
  });
}

function lineAt(text: string, { start, end }: Span, { isItem, isHeading }: Block): Line {
  return { text: text.slice(start, end), span: { start, end }, isItem, isHeading };
}

/** Lines of the text without their bullets; a wrapped line is joined with what it goes on from. */
function blocks(text: string): readonly Block[] {
  const found: (Block & { end: number })[] = [];
  let wrapped = false;
  for (const { start, end } of rows(text)) {
    const row = text.slice(start, end);
    const bullet = BULLET.exec(row)?.[0] ?? '';
    const from = start + bullet.length;
    const content = text.slice(from, end);
    const last = found.at(-1);
    if (last !== undefined && wrapped && bullet === '' && /^\s*\p{Ll}/u.test(content))
      last.end = trimmed(text, { start: from, end }).end;
    else if (content.trim() !== '') {
      const isHeading = bullet === '' && looksLikeHeading(content);
      const isItem = bullet !== '';
      found.push({ ...trimmed(text, { start: from, end }), isItem, isHeading });
    }
    wrapped = content.trim().length >= MIN_WRAPPED_CHARS && !/[.!?:;]\s*$/.test(content);
  }
  return found;
}

function* rows(text: string): Iterable<Span> {
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

function looksLikeHeading(content: string): boolean {
  if (content.trim().length > MAX_HEADING.chars) return false;
  const bare = content.trim().replace(MARKS, '');
  if (bare === '' || /[.!?;,]$/.test(bare)) return false;
  return bare.split(/\s+/).length <= MAX_HEADING.words;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + left + slice.trim().length };
}

/** Where nothing begins with a capital, the segmenter sees no ends. Abbreviations have no three letters in a row, or a dot. */
const LOWER_CASE_START = /(?<=(?<![.\p{L}])\p{L}{3,}[.!?])\s+(?=\p{Ll})/gu;
const ABBREVIATION = /\b(?:etc|approx|incl|excl|dept|est|max|min|avg)\.$/i;

function atLowerCase(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(LOWER_CASE_START)) {
    const to = start + match.index;
    if (ABBREVIATION.test(text.slice(from, to))) continue;
    found.push({ start: from, end: to });
    from = to + match[0].length;
  }
  return [...found, { start: from, end }];
}

/** A sentence in pieces of at most `MAX_LINE_CHARS`. */
function pieces(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > MAX_LINE_CHARS) {
    const space = text.lastIndexOf(' ', from + MAX_LINE_CHARS);
    const to = space > from ? space : from + MAX_LINE_CHARS;
    found.push(trimmed(text, { start: from, end: to }));
    from = to;
  }
  return [...found, trimmed(text, { start: from, end })].filter((span) => span.end > span.start);
}
