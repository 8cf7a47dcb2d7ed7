import { baseForm } from '../text/base-form.ts';
import { isNearMisspelling } from '../text/near.ts';
import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { range } from './recognise-aspects.ts';
import type { ContentWord, Discarded } from './understanding.ts';

interface Content {
  readonly contentWords: readonly ContentWord[];
  readonly discarded: readonly Discarded[];
}

/** Shorter words have too many neighbours to be called misspellings of one. */
const MIN_MENDED_CHARS = 6;

/** The words that carry meaning, with what documents say for them, and what each of them narrows. */
export function recogniseContent(
  question: string,
  said: readonly Word[],
  roleWords: ReadonlySet<number>,
  aspectWords: ReadonlySet<number>,
  documentWords: ReadonlySet<string>,
  language: QuestionLanguage,
): Content {
  const synonyms = new Map<number, readonly string[]>();
  for (const match of language.synonyms.find(said)) {
    for (const at of range(match.from, match.to)) synonyms.set(at, [...(synonyms.get(at) ?? []), ...match.value]);
  }
  const filler = new Set(language.filler.find(said).flatMap((match) => range(match.from, match.to)));
  const contentWords: ContentWord[] = [];
  const discarded: Discarded[] = [];
  for (const [at, word] of said.entries()) {
    if (roleWords.has(at)) continue;
    if (language.isStopWord(word)) continue;
    const mended = language.isKnown(word) ? undefined : mend(word, documentWords);
    if (mended !== undefined) discarded.push({ text: word.text, why: `read as "${mended}"` });
    const isFiller = filler.has(at) && !synonyms.has(at);
    contentWords.push({
      text: word.text,
      stem: mended === undefined ? word.stem : stem(mended),
      base: mended === undefined ? word.base : baseForm(mended),
      span: { start: word.start, end: word.end },
      isFiller,
      isAspect: aspectWords.has(at),
      narrows: isFiller ? undefined : narrowing(question, said, at),
      synonyms: synonyms.get(at) ?? [],
    });
  }
  return { contentWords, discarded };
}

/** The one word of the documents that is a slip of the finger away; undefined for none. */
function mend(word: Word, documentWords: ReadonlySet<string>): string | undefined {
  if (word.text.length < MIN_MENDED_CHARS) return undefined;
  for (const known of documentWords) if (isNearMisspelling(word.text, known)) return known;
  return undefined;
}

const RESTRICTING: ReadonlySet<string> = new Set(['in', 'at', 'of', 'for', 'from', 'during', 'since', 'which', 'what', 'inside', 'within', 'outside']);
const OVER: ReadonlySet<string> = new Set(['the', 'a', 'an', 'our', 'my', 'your', 'their', 'this', 'that', 'any', 'other', 'most']);
const YEAR = /^(?:19|20)\d\d$/;

/** A name in mid-sentence or a year; or the object of "in", "at", "which" and the like. */
function narrowing(question: string, said: readonly Word[], at: number): ContentWord['narrows'] {
  const word = said[at];
  if (word === undefined) return undefined;
  if (YEAR.test(word.text)) return 'name';
  const opens = at === 0 || /[.!?:;)]\s*["'(]?$/.test(question.slice(0, word.start));
  if (word.capitalised && !opens && !isAllCapitals(said)) return 'name';
  let before = at - 1;
  while (before >= 0 && OVER.has(said[before]?.text ?? '')) before--;
  return RESTRICTING.has(said[before]?.text ?? '') ? 'object' : undefined;
}

/** A question typed in capitals or In Title Case says nothing by them. */
function isAllCapitals(said: readonly Word[]): boolean {
  const long = said.filter((word) => word.text.length > 3);
  return long.length > 2 && long.every((word) => word.capitalised);
}
