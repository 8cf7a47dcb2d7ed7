import { isEnglishWord } from '../text/english.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { AskedWord, Condition, SynonymWord } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { range } from './recognise-roles.ts';

/** What was found in the words before. */
interface Found {
  /** Indexes of the words that name roles or documents, that name aspects, and that belong to the background. */
  readonly names: ReadonlySet<number>;
  readonly aspects: ReadonlySet<number>;
  readonly background: ReadonlySet<number>;
  readonly synonyms: readonly PhraseMatch<readonly SynonymWord[]>[];
}

/** The words that carry meaning, each stem once, with what documents say for them. */
export function recogniseWords(
  question: string,
  said: readonly Word[],
  found: Found,
  language: QuestionLanguage,
): readonly AskedWord[] {
  const synonyms = new Map<number, AskedWord['synonyms']>();
  for (const match of found.synonyms) {
    const known = synonyms.get(match.from) ?? [];
    const stems = stemsOf(match.value);
    if (known.every((synonym) => stemsOf(synonym) !== stems))
      synonyms.set(match.from, [...known, match.value]);
  }
  const asked = new Map<string, AskedWord>();
  for (const [at, word] of said.entries()) {
    if (found.names.has(at) || (language.isStopWord(word) && !synonyms.has(at))) continue;
    const isAsked = !found.background.has(at);
    if (asked.has(word.stem) && asked.get(word.stem)?.isAsked === isAsked) continue;
    const known = asked.get(word.stem);
    if (known?.isAsked === true) continue;
    asked.set(word.stem, {
      text: word.text,
      written: question.slice(word.start, word.end),
      stem: word.stem,
      base: word.base,
      span: { start: word.start, end: word.end },
      synonyms: synonyms.get(at) ?? [],
      isAspect: found.aspects.has(at),
      isAsked,
    });
  }
  return [...asked.values()];
}

const stemsOf = (synonym: readonly SynonymWord[]): string => synonym.map(({ stem }) => stem).join(' ');

/** After one of these a word that nobody knows is a name, though it is written small: "in canada". */
const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'from', 'of']);
const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'our',
  'my',
  'your',
  'their',
  'this',
  'that',
]);
const YEAR = /^(?:19|20)\d\d$/;
/** An abbreviation without a vowel ("mgmt") is no name. */
const NAME_LIKE = /^(?=.*[aeiouy])\p{L}{4,}$/u;

/** Names in mid-sentence, years, and what `conditions` of language.yml lists ("in euros"), in what is asked. */
export function recogniseConditions(
  question: string,
  said: readonly Word[],
  { names, background }: Pick<Found, 'names' | 'background'>,
  language: QuestionLanguage,
): readonly Condition[] {
  const listed = new Set(language.conditions.find(said).flatMap(({ from, to }) => range(from, to)));
  return said.flatMap((word, at): readonly Condition[] => {
    if (names.has(at) || background.has(at)) return [];
    const isCondition =
      listed.has(at) ||
      (!language.isStopWord(word) && (YEAR.test(word.text) || isName(question, said, at, language)));
    return isCondition ? [{ value: word.stem, span: { start: word.start, end: word.end } }] : [];
  });
}

function isName(question: string, said: readonly Word[], at: number, language: QuestionLanguage): boolean {
  const word = said[at];
  if (word === undefined) return false;
  const opens = at === 0 || /[.!?:;)]/.test(question.slice(said[at - 1]?.end, word.start));
  // "PCs", "HR": abbreviations are written in capitals, whatever they stand for.
  const isAbbreviation = /^\p{Lu}{2}/u.test(question.slice(word.start));
  if (word.capitalised && !isAbbreviation && !opens && !isTitleCase(said)) return true;
  let before = at - 1;
  while (before >= 0 && ARTICLES.has(said[before]?.text ?? '')) before--;
  const isUnheardOf = NAME_LIKE.test(word.text) && !language.isKnown(word) && !isEnglishWord(word.text);
  return isUnheardOf && PLACING.has(said[before]?.text ?? '');
}

/** A question typed in capitals or In Title Case says nothing by them. */
function isTitleCase(said: readonly Word[]): boolean {
  const long = said.filter((word) => word.text.length > 3);
  return long.length > 2 && long.every((word) => word.capitalised);
}
