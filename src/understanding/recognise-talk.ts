import { isEnglishWord } from '../text/english.ts';
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

export interface MessageSorter {
  /** The sort of talk that a message with these terms most likely is; undefined for a question. */
  readonly talkIn: (terms: readonly string[]) => TalkSign | undefined;
  readonly knows: (term: string) => boolean;
}

export function messageSorter({ weights }: TalkFile): MessageSorter {
  const sumsOf = unitSums(weights, MESSAGE_SORTS.length);
  return {
    talkIn: (terms) => {
      const [question = 0, ...talk] = sumsOf(terms);
      const most = Math.max(...talk);
      return most > question ? TALK_SIGNS[talk.indexOf(most)] : undefined;
    },
    knows: (term) => Object.hasOwn(weights, term),
  };
}

/** As `npm run fit` found it. */
export const shippedSorter = messageSorter(shipped);

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

/** The sort of talk that a message is; undefined for a question. */
export function recogniseTalk(content: Content, language: QuestionLanguage): TalkSign | undefined {
  const { question, heard, words } = content;
  if (heard.length === 0) return EMOJI.test(question) ? 'chatter' : 'help';
  const isNoWord = ({ text }: AskedWord): boolean => !isEnglishWord(text) && !language.sorter.knows(text);
  // "asdfgh": that nobody knows the word is said.
  const isGibberish = words.length > 0 && words.every((word) => !language.isKnown(word) && isNoWord(word));
  return isGibberish ? undefined : language.sorter.talkIn(messageTerms(content, language));
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
