import { type UnitWeights, unitSums } from '../text/softmax.ts';
import type { Word } from '../text/words.ts';
import { type AskedWord, TALK_SIGNS, type TalkSign } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import type { AspectMentions } from './recognise-aspects.ts';
import type { RoleMentions } from './recognise-roles.ts';
import shipped from './talk-weights.json' with { type: 'json' };

/** What a message is: a question that documents may answer, or talk of some sort. */
export const MESSAGE_SORTS = ['question', ...TALK_SIGNS] as const;

/** `talk-weights.json`, written by `npm run fit`: softmax regression from the terms of a message to its sort. */
export interface TalkFile {
  readonly about: string;
  /** The units are positions in MESSAGE_SORTS. */
  readonly weights: UnitWeights;
}

/** The probability of each of MESSAGE_SORTS, in their order. */
export type SortMessage = (terms: readonly string[]) => readonly number[];

export function sortMessageBy({ weights }: TalkFile): SortMessage {
  const sumsOf = unitSums(weights, MESSAGE_SORTS.length);
  return (terms) => {
    const odds = [...sumsOf(terms)].map((sum) => Math.exp(sum));
    const total = odds.reduce((sum, each) => sum + each, 0);
    return odds.map((each) => each / total);
  };
}

/** As `npm run fit` found it. */
export const shippedSortMessage = sortMessageBy(shipped);

/** What was found in a message before it is sorted. */
interface Content {
  readonly question: string;
  /** All words, and those after the words that only open the message. */
  readonly heard: readonly Word[];
  readonly said: readonly Word[];
  readonly mentions: Pick<RoleMentions, 'taken'>;
  readonly aspects: Pick<AspectMentions, 'aspects' | 'hinted'>;
  readonly words: readonly AskedWord[];
}

/** The sort of talk that a message most likely is; undefined for a question. */
export function recogniseTalk(content: Content, language: QuestionLanguage): TalkSign | undefined {
  if (content.heard.length === 0) return EMOJI.test(content.question) ? 'chatter' : 'help';
  return likeliestSort(language.sortMessage(messageTerms(content, language)));
}

export function likeliestSort(probabilities: readonly number[]): TalkSign | undefined {
  const sort = MESSAGE_SORTS[probabilities.indexOf(Math.max(...probabilities))];
  return sort === 'question' ? undefined : sort;
}

/** As Slack sends it (":pray:"). */
export const EMOJI_NAME = /:[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*:/gi;
const EMOJI = new RegExp(`${EMOJI_NAME.source}|\\p{Extended_Pictographic}`, 'iu');

/** What a message is sorted by: all of its words in order, and marks for the rest (`@…`). */
export function messageTerms(
  { question, heard, said, mentions, aspects, words }: Content,
  language: QuestionLanguage,
): readonly string[] {
  const opening = heard.length - said.length;
  const spelt = heard.map(({ text }, at) =>
    mentions.taken.has(at - opening) ? '@role' : /^\d/.test(text) ? '@number' : text,
  );
  const asked = words.filter(({ isAsked }) => isAsked);
  const known = asked.filter((word) => word.synonyms.length > 0 || language.isKnown(word));
  const marks = [
    `@up to ${LENGTHS.find((most) => heard.length <= most) ?? 'any'}`,
    asked.length === 0 ? '@nothing' : `@known ${Math.round((2 * known.length) / asked.length)}`,
    ...(aspects.aspects.length > 0 ? ['@aspect'] : []),
    ...(aspects.hinted.length > 0 ? ['@hint'] : []),
    ...(question.includes('?') ? ['@?'] : []),
    ...(EMOJI.test(question) ? ['@emoji'] : []),
  ];
  return ['^', ...spelt, '$', ...marks];
}

/** Lengths that are told apart, in words. */
const LENGTHS = [1, 2, 3, 5, 8, 14];
