import { isEnglishWord } from '../text/english.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { range } from './recognise-roles.ts';
import type { ContentWord, SynonymWord } from './understanding.ts';

/** What was found in the words before. */
interface Known {
  readonly roleWords: ReadonlySet<number>;
  readonly aspectWords: ReadonlySet<number>;
  readonly documentWords: ReadonlySet<string>;
  readonly synonyms: readonly PhraseMatch<readonly SynonymWord[]>[];
  readonly filler: readonly PhraseMatch<true>[];
}

/** The words that carry meaning, with what documents say for them, and what each of them narrows. */
export function recogniseContent(
  question: string,
  said: readonly Word[],
  { roleWords, aspectWords, documentWords, ...found }: Known,
  language: QuestionLanguage,
): readonly ContentWord[] {
  const synonyms = new Map<number, ContentWord['synonyms']>();
  const restOfPhrase = new Set<number>();
  for (const match of found.synonyms) {
    synonyms.set(match.from, [...(synonyms.get(match.from) ?? []), match.value]);
    for (const at of range(match.from + 1, match.to)) restOfPhrase.add(at);
  }
  const inPhrase = new Set(language.saidByDocuments.find(said).flatMap(({ from, to }) => range(from, to)));
  const filler = new Set(
    found.filler.flatMap(({ from, to }) => range(from, to)).filter((at) => !inPhrase.has(at)),
  );
  const contentWords: ContentWord[] = [];
  for (const [at, word] of said.entries()) {
    if (roleWords.has(at)) continue;
    if (language.isStopWord(word) && !synonyms.has(at)) continue;
    if (contentWords.some((earlier) => earlier.stem === word.stem)) continue;
    const isRest = restOfPhrase.has(at) && !documentWords.has(word.text);
    const isFiller = !synonyms.has(at) && (filler.has(at) || isRest || NUMBER.test(word.text));
    contentWords.push({
      text: word.text,
      written: question.slice(word.start, word.end),
      stem: word.stem,
      base: word.base,
      span: { start: word.start, end: word.end },
      isFiller,
      isAspect: aspectWords.has(at),
      narrows: isFiller ? undefined : narrowing(question, said, at, language),
      synonyms: synonyms.get(at) ?? [],
    });
  }
  return contentWords;
}

const RESTRICTING: ReadonlySet<string> = new Set([
  'in',
  'at',
  'of',
  'for',
  'from',
  'during',
  'since',
  'which',
  'what',
  'inside',
  'within',
  'outside',
]);
/** After one of these a word that nobody knows is a name, though it is written small: "in canada". */
const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'from', 'of']);
const OVER: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'our',
  'my',
  'your',
  'their',
  'this',
  'that',
  'any',
  'other',
  'most',
]);
const YEAR = /^(?:19|20)\d\d$/;
/** A number that is no year belongs to the asker's case ("with 8 years", "12 people"). */
const NUMBER = /^(?!(?:19|20)\d\d$)\d[\d.,]*k?$/;

/** A name in mid-sentence or a year; or the object of "in", "at", "which" and the like. */
function narrowing(
  question: string,
  said: readonly Word[],
  at: number,
  language: QuestionLanguage,
): ContentWord['narrows'] {
  const word = said[at];
  if (word === undefined) return undefined;
  if (YEAR.test(word.text)) return 'name';
  const opens = at === 0 || /[.!?:;)]\s*["'(]?$/.test(question.slice(0, word.start));
  if (word.capitalised && !opens && !isTitleCase(said)) return 'name';
  let before = at - 1;
  while (before >= 0 && OVER.has(said[before]?.text ?? '')) before--;
  const last = said[before]?.text ?? '';
  if (isUnheardOf(word, language)) return PLACING.has(last) ? 'name' : 'object';
  return RESTRICTING.has(last) ? 'object' : undefined;
}

/** No English word, no word of ours and no misspelling of one: "francisco", "acme", or nonsense. */
function isUnheardOf(word: Word, language: QuestionLanguage): boolean {
  return NAME_LIKE.test(word.text) && !language.isKnown(word) && !isEnglishWord(word.text);
}

/** An abbreviation without a vowel ("mgmt") is no name. */
const NAME_LIKE = /^(?=.*[aeiouy])\p{L}{4,}$/u;

/** A question typed in capitals or In Title Case says nothing by them. */
function isTitleCase(said: readonly Word[]): boolean {
  const long = said.filter((word) => word.text.length > 3);
  return long.length > 2 && long.every((word) => word.capitalised);
}
