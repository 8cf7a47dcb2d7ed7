import type { TalkSign } from '../knowledge/model.ts';
import { type Word, words } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { INTERROGATIVES } from './question-words.ts';
import { range } from './recognise-roles.ts';

/** Words that may stand beside a phrase about the conversation ("can you make it shorter, please"). */
const MAX_OTHER_WORDS = 2;
/** A longer message that begins or ends with a word of courtesy and asks nothing is courtesy ("haha cool, I am off to lunch"). */
const SHORT = 3;

interface About {
  /** A role is named. */
  readonly namesSomething: boolean;
  /** An aspect is, or the message goes on from the one before. */
  readonly isOfAspect: boolean;
}

/**
 * What is said about the conversation itself: "thanks", "source?", "more". Such a message holds a phrase of language.yml
 * (`talk`) and little else: only stop words, words of politeness and at most two others where the phrase has several words.
 */
export function recogniseTalk(
  question: string,
  all: readonly Word[],
  { namesSomething, isOfAspect }: About,
  language: QuestionLanguage,
): TalkSign | undefined {
  if (all.length === 0) return 'help';
  // "Where does [2] come from?"
  const said = all.filter(({ text }) => !/^\d+$/.test(text));
  if (namesSomething) return undefined;
  const found = language.talk
    .find(said)
    .filter(({ phrase, from, to }) => isSaid(phrase, said.slice(from, to)));
  const inPhrases = new Set(found.flatMap(({ from, to }) => range(from, to)));
  const others = said.filter(
    (word, at) => !inPhrases.has(at) && !language.isStopWord(word) && !language.polite.has(word.text),
  );
  const isCourteous =
    !question.includes('?') &&
    found.some(({ value, from, to }) => value === 'courtesy' && (from === 0 || to === said.length));
  const tells = said.length > SHORT && !said.some(({ text }) => INTERROGATIVES.includes(text));
  if (isCourteous && tells && !isOfAspect && found.every(({ value }) => value === 'courtesy'))
    return 'courtesy';
  const telling = found.find(({ value }) => value !== 'courtesy') ?? found[0];
  if (telling === undefined) return undefined;
  if (telling.value === 'courtesy' && question.includes('?') && inPhrases.size < said.length)
    return undefined;
  return others.length <= (telling.to - telling.from > 1 ? MAX_OTHER_WORDS : 0) ? telling.value : undefined;
}

/** Letter by letter: "by" is no "bye". */
function isSaid(phrase: string, found: readonly Word[]): boolean {
  return words(phrase).every(({ text }, at) => text === found[at]?.text);
}
