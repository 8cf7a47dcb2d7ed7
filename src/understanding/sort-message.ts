import { hasEmoji } from '../text/emoji.ts';
import { isEnglishWord } from '../text/english.ts';
import { type UnitWeights, unitSums } from '../text/softmax.ts';
import { TALK_SIGNS } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import shipped from './message-weights.json' with { type: 'json' };
import type { Content } from './recognise-content.ts';

/** What a message is: a question that documents may answer, "which one do we need?" among these, or talk of some sort. */
export const MESSAGE_SORTS = ['question', 'which_needed', ...TALK_SIGNS] as const;
export type MessageSort = (typeof MESSAGE_SORTS)[number];

/** `message-weights.json`, written by `npm run fit`: softmax regression from the terms of a message to its sort. */
export interface SorterFile {
  readonly about: string;
  /** The units are positions in MESSAGE_SORTS. */
  readonly weights: UnitWeights;
}

/** What a message with these terms most likely is. */
export type MessageSorter = (terms: readonly string[]) => MessageSort;

export function messageSorter({ weights }: SorterFile): MessageSorter {
  const sumsOf = unitSums(weights, MESSAGE_SORTS.length);
  return (terms) => {
    const sums = sumsOf(terms);
    return MESSAGE_SORTS[sums.indexOf(Math.max(...sums))] ?? 'question';
  };
}

/** As `npm run fit` found it. */
export const shippedSorter = messageSorter(shipped);

/** What a message is; one without a word asks for help, unless it is a picture. */
export function sortMessage(content: Content, language: QuestionLanguage): MessageSort {
  const { question, heard, words } = content;
  if (heard.length === 0) return hasEmoji(question) ? 'chatter' : 'help';
  const sort = language.sorter(messageTerms(content, language));
  // "asdfgh" is no small talk: that nobody knows the word is said.
  const isGibberish =
    words.length > 0 && words.every((word) => !language.isKnown(word) && !isEnglishWord(word.text));
  return sort === 'chatter' && isGibberish ? 'question' : sort;
}

/** What a message is sorted by: all of its words in order, and marks (`@…`) that stand in no pair. */
export function messageTerms(
  { question, heard, said, mentions, aspects, words }: Content,
  language: QuestionLanguage,
): readonly string[] {
  const opening = heard.length - said.length;
  const spelt = heard.map(({ text, base }, at) =>
    mentions.taken.has(at - opening) ? '<role>' : /^\d/.test(text) ? '<number>' : base,
  );
  const asked = words.filter(({ isAsked }) => isAsked);
  const known = asked.filter((word) => word.synonyms.length > 0 || language.isKnown(word));
  const marks = [
    `@up to ${LENGTHS.find((most) => heard.length <= most) ?? 'any'}`,
    asked.length === 0 ? '@nothing' : `@known ${Math.round((2 * known.length) / asked.length)}`,
    ...(aspects.aspects.length > 0 ? ['@aspect'] : []),
    ...(aspects.hinted.length > 0 ? ['@hint'] : []),
    ...(question.includes('?') ? ['@?'] : []),
    ...(hasEmoji(question) ? ['@emoji'] : []),
  ];
  return ['^', ...spelt, '$', ...marks];
}

/** Lengths that are told apart, in words. */
const LENGTHS = [1, 2, 3, 5, 8, 14];
