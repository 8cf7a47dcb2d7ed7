/** Characters of a question that are read; the rest is dropped before any regular expression sees it. */
export const MAX_QUESTION_CHARS = 1000;

/** Replaced before NFKC, which takes "´" apart into a space and an accent. */
const QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Zero-width, bidirectional and control characters, but for line breaks and tabs; halves of surrogate pairs. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?![\n\r\t])\p{Cc}/gu;
const SPACES = /\s+/g;
/** "C.T.O.", "C-T-O" */
const DOTTED_ACRONYM = /\b\p{L}(?:\.\p{L}\b){1,4}\.?|\b\p{L}(?:-\p{L}\b){2,4}/gu;

/**
 * One line of plain text as the rest of the pipeline expects it: NFKC, straight quotes, hyphens for dashes,
 * acronyms without dots, no invisible characters, single spaces, at most `maxChars` UTF-16 code units (never half a surrogate pair).
 */
export function normalise(text: string, maxChars = MAX_QUESTION_CHARS): string {
  const plain = truncate(text, maxChars)
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll(/[.-]/g, ''))
    .replace(SPACES, ' ')
    .trim();
  return truncate(plain, maxChars).trimEnd();
}

function truncate(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text.slice(0, maxChars);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
