import type { Lexicon } from '../knowledge/lexicon.ts';
import type { ContentWord, Understanding } from './understanding.ts';

/** A question of fewer known words, and without an aspect, asks what follows from what was told. */
const FEW_WORDS = 2;

interface Told {
  /** What the whole text asks, taken together. */
  readonly whole: Understanding;
  /** What the clauses ask that are questions. */
  readonly asked: Understanding;
  /** What the other clauses tell. */
  readonly context: Understanding;
  /** Whether the question points to what was told before it ("whose job is that?"). */
  readonly pointsBack: boolean;
  /** Whether it points to a matter and not to somebody ("do the documents say so?"). */
  readonly pointsToMatter: boolean;
}

/**
 * What is asked, with what was told around it in second place. A question that says by itself what it is about is
 * only coloured by its context: the context's words are chatter, its aspects hints. One that does not ("… who fixes
 * that?") is read together with it; then the context's unknown words are still nothing that the evidence must hold.
 */
export function setContextApart(
  { whole, asked, context, pointsBack, pointsToMatter }: Told,
  lexicon: Lexicon,
): Understanding {
  // "Our CFO left. Who runs the help desk?" asks of anybody.
  const asksWho = asked.intent === 'which_role' && asked.roles.length === 0 && whole.intent !== 'compare';
  const isAboutTold =
    !asksWho && asked.roles.length + asked.unknownRoles.length === 0 && context.roles.length > 0;
  const wantsAspect =
    asked.intent !== 'which_role' &&
    asked.aspects.length + (pointsToMatter ? 0 : asked.hintedAspects.length) > 0;
  const isUnderstood =
    (isAboutTold && wantsAspect) || (!isAboutTold && !pointsBack && saysWhat(asked, lexicon));
  if (!isUnderstood)
    return {
      ...whole,
      contentWords: whole.contentWords.map((word) =>
        isTold(word, context) ? unmissed(word, lexicon) : word,
      ),
    };
  const telling = asked.contentWords.filter((word) => !word.isFiller && isKnown(word, lexicon)).length;
  // "Customers know more and more. What follows for the CTO?" says one word of its own.
  const isPoor =
    asked.intent === 'explain' &&
    asked.aspects.length === 0 &&
    asked.hintedAspects.every(({ value }) => value.general) &&
    (pointsToMatter || telling > 0) &&
    telling < FEW_WORDS;
  const told = [...context.aspects, ...context.hintedAspects].filter(
    ({ value }) => ![...asked.aspects, ...asked.hintedAspects].some((mention) => mention.value === value),
  );
  const words = context.contentWords.filter((word) =>
    asked.contentWords.every((own) => own.stem !== word.stem),
  );
  return {
    ...asked,
    said: whole.said,
    roles: isAboutTold ? context.roles : asked.roles,
    intent: isAboutTold ? whole.intent : asked.intent,
    sources: whole.sources,
    hintedAspects: [...asked.hintedAspects, ...told],
    contentWords: [
      ...asked.contentWords,
      ...words.map((word) =>
        isPoor ? unmissed(word, lexicon) : { ...word, isFiller: true, narrows: undefined },
      ),
    ],
    discarded:
      context.contentWords.length === 0
        ? []
        : [{ text: context.contentWords.map(({ text }) => text).join(' '), why: 'told around the question' }],
  };
}

/** A role or a call for one, and something about it that the vocabulary or the documents know. */
function saysWhat(
  { roles, unknownRoles, intent, aspects, contentWords }: Understanding,
  lexicon: Lexicon,
): boolean {
  const isAboutRoles =
    roles.length + unknownRoles.length > 0 || intent === 'which_role' || intent === 'compare';
  return (
    isAboutRoles &&
    (aspects.length > 0 || contentWords.some((word) => !word.isFiller && isKnown(word, lexicon)))
  );
}

function isTold(word: ContentWord, context: Understanding): boolean {
  return context.contentWords.some((told) => told.span.start === word.span.start);
}

/** Of what was told, a word that nobody knows is chatter. */
function unmissed(word: ContentWord, lexicon: Lexicon): ContentWord {
  return isKnown(word, lexicon)
    ? { ...word, narrows: undefined }
    : { ...word, isFiller: true, narrows: undefined };
}

function isKnown(word: ContentWord, lexicon: Lexicon): boolean {
  return word.isAspect || word.synonyms.length > 0 || lexicon.knows(word.stem);
}
