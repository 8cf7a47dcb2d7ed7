import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role } from '../knowledge/model.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Word } from '../text/words.ts';
import { type Frame, type Mention, type RoleMention, TALK_SIGNS } from './frame.ts';
import { type QuestionLanguage, questionLanguageSteps } from './language.ts';
import { POINTERS, TELLING_STOP_WORDS } from './question-words.ts';
import { recogniseContent } from './recognise-content.ts';
import { recogniseDirection } from './recognise-direction.ts';
import { recogniseNegation } from './recognise-polarity.ts';
import { type RoleMentions, range, spanOf } from './recognise-roles.ts';
import { recogniseTask } from './recognise-task.ts';
import { recogniseWanted } from './recognise-wanted.ts';
import { recogniseConditions } from './recognise-words.ts';
import { type Resolve, resolveIn } from './resolve.ts';
import { type MessageSorter, messageTerms, shippedSorter, sortMessage } from './sort-message.ts';
import { splitQuestion } from './split-question.ts';
import { roleTerm, UNKNOWN_ROLE } from './terms.ts';

/** Reads a question by itself, and one that goes on from the question before. */
export interface Understand {
  /** The frame of a question alone; both parts of a double question in `parts`. */
  readonly read: (question: string) => Frame;
  readonly resolve: Resolve;
  /** What a message is sorted by, into questions and talk. */
  readonly messageTerms: (message: string) => readonly string[];
}

/** `sorter`: another than was shipped, for fitting. */
export function* understandSteps(
  knowledge: Knowledge,
  lexicon: Lexicon,
  sorter: MessageSorter = shippedSorter,
): Steps<Understand> {
  const language = yield* questionLanguageSteps(knowledge, lexicon, sorter);
  const pair = knowledge.roles.filter((role) => role.matched);
  const read = (text: string): Frame => {
    const frame = readOne(text, language);
    const halves =
      frame.wanted === 'talk' || frame.wanted === 'task' ? undefined : splitQuestion(frame.question);
    if (halves === undefined) return frame;
    const parts = [readOne(halves.first, language), readOne(halves.second, language)] as const;
    const isWhole = parts[0].roles.length === 0 && pointsBack(parts[1]);
    return parts.every(saysSomething) && !isWhole ? { ...frame, parts } : frame;
  };
  return {
    read,
    resolve: resolveIn(language, pair),
    messageTerms: (message) => messageTerms(recogniseContent(message, language), language),
  };
}

/** "Where do CIOs come from, and where do CTOs?" is one question. */
const saysSomething = ({ question, words: asked, aspects, hintedAspects }: Frame): boolean =>
  asked.length + aspects.length > 0 ||
  hintedAspects.some(({ span }) => span !== undefined && question.slice(span.start, span.end).includes(' '));

/** "What is IT governance and who is accountable for it?": the second part is about what the first one names. */
function pointsBack({ said, words: asked, refersBack }: Frame): boolean {
  return (
    !refersBack &&
    said.some(({ text }) => POINTERS.has(text)) &&
    asked.filter(({ isAspect }) => !isAspect).length < 2
  );
}

/**
 * The recognisers, in their order:
 *  1. normalise      Unicode, quotes, dashes; at most 1,000 characters; names of emoji are no words
 *  2. spelling       a word that nobody knows is read as the nearest one that the folder uses
 *  3. opener         "and", "sorry, I meant": the message goes on from the one before
 *  4. background     sentences that are no questions, where others are
 *  5. documents      "what does BMC say"
 *  6. roles          by id, name and alias; titles that no role lists
 *  7. aspects        by the phrases of aspects.yml
 *  8. words          what is left, with what documents say for it
 *  9. sort, task     talk about the conversation, or a request for work: then nothing else matters
 * 10. conditions     a firm, a place, a year, a currency
 * 11. wanted         the form of answer
 * 12. direction, negation, figure
 */
function readOne(text: string, language: QuestionLanguage): Frame {
  const content = recogniseContent(text, language);
  const { question, said, goesOn, background, sources, mentions, aspects } = content;
  const alone = background.size === 0 ? undefined : readOne(askedText(question, said, background), language);
  const asking = alone && { ...alone, goesOn: alone.goesOn || goesOn };
  const named = rolesOf(mentions, said, background, asking?.roles ?? []);
  const asked = { ...mentions, roles: named.filter(({ origin }) => origin === 'said') };
  const sort = sortMessage(content, language);
  const talk = TALK_SIGNS.find((sign) => sign === sort);
  const isTask = talk === undefined && recogniseTask(said, language);
  const isOfNeed = sort === 'which_needed' || asking?.wanted === 'which_needed';
  const form = isOfNeed ? 'which_needed' : recogniseWanted(question, said, asked, aspects, language);
  // "Our CTO quit. Who fixes laptops?" asks of anybody; "CIO or CEO: who sets the strategy?" of these two.
  const asksWhich = form === 'which_role' || form === 'which_needed';
  const roles = asksWhich && named.length < 2 ? asked.roles : named;
  const isNegated = recogniseNegation(said, mentions.taken, language);
  const isAsked = ({ span }: Mention<unknown>): boolean =>
    !said.some((word, at) => background.has(at) && word.start === span?.start);
  const pronouns = language.person.find(said).flatMap(({ from, to }) => range(from, to));
  return {
    question,
    said,
    goesOn,
    wanted: talk !== undefined ? 'talk' : isTask ? 'task' : form,
    talk,
    roles,
    unknownRoles: mentions.unknownRoles,
    ambiguousRoles: mentions.ambiguousRoles,
    words: content.words,
    terms: termsOf(said, roles, mentions, language),
    aspects: aspects.aspects.filter(isAsked),
    // What is told around the question only hints at its aspect.
    hintedAspects: [
      ...aspects.aspects.filter((mention) => !isAsked(mention)),
      ...aspects.hinted.filter(isAsked),
    ],
    likelyAspects: asking?.likelyAspects ?? language.readAspects(question, 'question', said),
    direction: recogniseDirection(said, new Set([...mentions.taken, ...pronouns]), language),
    isNegated,
    conditions: recogniseConditions(question, said, content, language),
    figure: isNegated ? language.exclusion : language.figures.find(said)[0]?.value,
    sources: sources.map(({ value, from, to }) => ({ value, span: spanOf(said, from, to) })),
    refersBack: pronouns.length > 0,
    previous: undefined,
    corrections: content.corrections,
    asking,
    parts: undefined,
  };
}

/** The sentences that ask, without those around them. */
function askedText(question: string, said: readonly Word[], background: ReadonlySet<number>): string {
  return said
    .flatMap((word, at) =>
      background.has(at) ? [] : [question.slice(word.start, said[at + 1]?.start ?? question.length)],
    )
    .join('');
}

/** Roles that only the background names come last, and only where the question names none. */
function rolesOf(
  { roles }: RoleMentions,
  said: readonly Word[],
  background: ReadonlySet<number>,
  asked: readonly RoleMention[],
): readonly RoleMention[] {
  const isInBackground = (start: number): boolean =>
    said.some((word, at) => word.start === start && background.has(at));
  // "My aunt is a CEO. What does a CEO do?"
  const isAsked = (role: Role): boolean => asked.some(({ value }) => value === role);
  const mentions = roles.map(
    (mention): RoleMention => ({
      ...mention,
      origin:
        mention.span !== undefined && isInBackground(mention.span.start) && !isAsked(mention.value)
          ? 'background'
          : 'said',
    }),
  );
  const named = mentions.filter(({ origin }) => origin === 'said');
  return named.length > 0 ? named : mentions;
}

function termsOf(
  said: readonly Word[],
  roles: readonly RoleMention[],
  { unknownRoles, taken }: RoleMentions,
  language: QuestionLanguage,
): readonly string[] {
  return [
    ...roles.map(({ value }) => roleTerm(value)),
    ...unknownRoles.map(() => UNKNOWN_ROLE),
    ...said
      .filter(
        (word, at) => !taken.has(at) && (!language.isStopWord(word) || TELLING_STOP_WORDS.has(word.text)),
      )
      .map(({ stem }) => stem),
  ];
}
