import type { Role } from '../knowledge/model.ts';
import { isEnglishWord } from '../text/english.ts';
import type { PhraseMatcher } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import type { AskedWord, Frame, RoleMention, RoleOrigin } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { POINTERS, QUESTION_WORDS } from './question-words.ts';
import { isRoleTerm, roleTerm } from './terms.ts';

/** What a conversation remembers of its last question. */
export interface Turn {
  /** With everything that its own previous turn filled in. */
  readonly frame: Frame;
  /** Roles that its answer was about: "that person" is one of them. */
  readonly answered: readonly Role[];
  /** Roles that the conversation has been about, the latest first, each once. */
  readonly recent: readonly Role[];
  /** Roles that a question was about together, in order: "the former", "the latter". */
  readonly together: readonly Role[];
}

/** A frame with what it leaves out taken from the turn before; a complete question stands alone. */
export type Resolve = (own: Frame, previous: Turn | undefined) => Frame;

/** A question of at most so many words may be the rest of the one before it. */
const SHORT_QUESTION_WORDS = 8;
/** Shorter words are abbreviations ("n cto"), and slips where they are no English ("and teh CIO?"). */
const MIN_LETTERS = 3;
const MIN_LETTERS_OF_NO_WORD = 4;

/**
 * `pair`: the roles that the folder tells apart, which "both" and "the two" mean where nobody else is meant.
 */
export function resolveIn(language: QuestionLanguage, pair: readonly Role[]): Resolve {
  const resolve: Resolve = (read, previous) => {
    if (read.wanted === 'talk' || read.wanted === 'task') return read;
    const own = withRecent(read, previous);
    if (own.parts !== undefined) {
      const [first, second] = own.parts;
      const one = resolve(first, previous);
      return { ...own, roles: resolve({ ...own, parts: undefined }, previous).roles, parts: [one, second] };
    }
    if (previous === undefined) return namePair(own, language, pair);
    // "Ha, she will love that. And in big ones?": what is told around a question has no part in how it goes on.
    const { asking } = own;
    if (asking !== undefined && !namesWhom(own, asking, language)) {
      const leaning = resolve(asking, previous);
      const goesOn = leaning.previous !== undefined || leaning.wanted === 'talk';
      return goesOn ? leaning : namePair(own, language, pair);
    }
    return fillIn(own, previous, { language, pair }) ?? namePair(own, language, pair);
  };
  return resolve;
}

/** "What does the CPO earn?", where the conversation was about one of the roles that it may mean. */
function withRecent(own: Frame, previous: Turn | undefined): Frame {
  const left: Frame['ambiguousRoles'][number][] = [];
  const meant: RoleMention[] = [];
  for (const mention of own.ambiguousRoles) {
    const [recent] = (previous?.recent ?? []).filter((role) => mention.value.includes(role));
    if (recent === undefined) left.push(mention);
    else meant.push({ value: recent, span: mention.span, origin: 'said' });
  }
  if (meant.length === 0) return own;
  const added = meant.filter(({ value }) => own.roles.every((known) => known.value !== value));
  return {
    ...own,
    roles: [...own.roles, ...added],
    ambiguousRoles: left,
    terms: [...added.map(({ value }) => roleTerm(value)), ...own.terms],
  };
}

/** "Back to the CTO: what does he earn?", "the latter: what does he earn?": what stands before the question says who is meant. */
function namesWhom(own: Frame, asking: Frame, { former, latter, other }: QuestionLanguage): boolean {
  const isNamed = own.roles.length > 0 || [former, latter, other].some((phrases) => isSaid(phrases, own));
  return asking.refersBack && asking.roles.length === 0 && isNamed;
}

/** What was told around the question before has no part in how it goes on. */
function withoutTold(frame: Frame): Frame {
  const { asking, roles, question } = frame;
  return asking === undefined || asking.wanted === 'talk' ? frame : { ...asking, roles, question };
}

interface Known {
  readonly language: QuestionLanguage;
  readonly pair: readonly Role[];
}

/** Undefined for a question that stands alone. */
function fillIn(own: Frame, previous: Turn, { language, pair }: Known): Frame | undefined {
  const { said, roles } = own;
  const before = withoutTold(previous.frame);
  const has = (phrases: PhraseMatcher<true>): boolean => isSaid(phrases, own);
  const namesRole = roles.length + own.unknownRoles.length > 0;
  // "And the CIO, is he …?": the pronoun stands for the role that is said before it.
  const named = roles[0]?.span?.start ?? Number.POSITIVE_INFINITY;
  const hasPronoun = language.pronoun.find(said).some(({ from }) => (said[from]?.start ?? 0) < named);
  const isOfOne = has(language.person);
  const meansSeveral = !isOfOne && (has(language.them) || has(language.pair));
  const narrows = own.aspects.length > 0 && own.aspects.every(({ value }) => value.modifier);
  const content = contentOf(own, narrows, language);
  const hasContent = content.length > 0 || (own.aspects.length > 0 && !narrows);
  const isComparing = own.wanted === 'compare' || has(language.compare);
  /** The question before goes on about these roles: with its words, unless this one has its own. */
  const about = (chosen: readonly Role[], keepsWords = !hasContent): Frame =>
    goOn(own, before, mentionsOf(chosen, 'carried'), keepsWords);

  if (has(language.correction) && namesRole && own.aspects.length === 0)
    return goOn({ ...own, wanted: 'explain', words: [], terms: [] }, before, roles, true);
  // "Who was the first one?" asks for a person.
  if (!namesRole && (own.wanted !== 'which_role' || own.aspects.length > 0)) {
    const [chosen, ...others] = chosenOf(own, previous, language, pair);
    if (chosen !== undefined && others.length === 0)
      return { ...about([chosen]), ...(own.wanted === 'which_role' ? { wanted: 'explain' } : {}) };
  }
  if (roles.length + own.unknownRoles.length > 1) return undefined;
  if (isComparing && (roles.length === 1 || meansSeveral || !hasContent)) {
    const chosen = severalOf([...roles.map(({ value }) => value), ...previous.recent], pair);
    if (chosen.length > 1) return { ...about(inOrder(chosen)), wanted: 'compare' };
  }
  const comparesPair = own.wanted === 'which_role' && has(language.compareWeakly);
  const isOfPair = has(language.pair) || comparesPair;
  const several = isOfPair ? severalOf(previous.recent, pair) : previous.recent.slice(0, 2);
  if ((meansSeveral || isOfPair) && !isOfOne && !namesRole && several.length > 1)
    return { ...about(inOrder(several)), wanted: comparesPair ? 'compare' : own.wanted };
  if (namesRole && hasContent && !hasPronoun) return undefined;
  // "Does he report to the CTO?" is asked of whom the answer named, beside the role that is said.
  if (hasPronoun && !meansSeveral && hasContent) {
    const meant = previous.answered.length > 0 ? previous.answered : before.roles.map(({ value }) => value);
    const kept = meant.filter((role) => roles.every(({ value }) => value !== role));
    return goOn(own, before, [...mentionsOf(kept, 'carried'), ...roles], false);
  }
  if (own.wanted === 'which_role' && hasContent && !own.goesOn) return undefined;
  const isShort = said.length <= SHORT_QUESTION_WORDS;
  const isSentence = !own.goesOn && namesRole && QUESTION_WORDS.has(said[0]?.text ?? '');
  if (said.length === 0 || isSentence || !(own.goesOn || isShort)) return undefined;
  if (namesRole) return goOn(own, before, roles, !hasContent);
  // "Who runs the servers?", "and the help desk?": the same is asked of another thing.
  const asksWhich = before.wanted === 'which_role' && !before.roles.some(({ origin }) => origin === 'said');
  const isOfPerson = own.aspects[0]?.value.personal === true;
  if (asksWhich && hasContent && !isOfPerson) return { ...about([]), wanted: 'which_role' };
  const points = own.aspects.length === 0 && content.length < 2 && isPointing(said, language);
  if (asksWhich) return about(previous.answered, points || !hasContent);
  // "Where does the CISO sit?", "and compliance?": of nobody in the documents there is more to ask.
  const carried = before.roles.filter(({ value }) => language.isCovered(value) || !hasContent).map(carry);
  return goOn(own, before, carried, points || !hasContent);
}

/** The words of a question by itself: neither those that compare or choose nor those that only narrow it. */
function contentOf(own: Frame, narrows: boolean, language: QuestionLanguage): readonly AskedWord[] {
  const formal = [
    language.compare,
    language.other,
    language.former,
    language.latter,
    language.correction,
    language.courtesy,
  ]
    .flatMap((phrases) => phrases.find(own.said))
    .flatMap(({ from, to }) => own.said.slice(from, to));
  return own.words.filter(
    ({ isAsked, isAspect, text, span }) =>
      isAsked &&
      !(narrows && isAspect) &&
      text.length >= (isEnglishWord(text) ? MIN_LETTERS : MIN_LETTERS_OF_NO_WORD) &&
      formal.every(({ start }) => start !== span.start),
  );
}

/** "The former", "the latter", "the other one": of the roles that were asked about together, else of the pair. */
function chosenOf(
  own: Frame,
  { frame: { roles }, answered, together }: Turn,
  { former, latter, other }: QuestionLanguage,
  pair: readonly Role[],
): readonly Role[] {
  if (isSaid(former, own)) return together.slice(0, 1);
  if (isSaid(latter, own)) return together.slice(1, 2);
  if (!isSaid(other, own)) return [];
  const before = roles.map(({ value }) => value);
  const told = before.length === 1 ? before : answered;
  const [first] = before;
  const apart = first !== undefined && together.includes(first) ? together : pair;
  return (before.length > 1 ? before : apart).filter((role) => !told.includes(role));
}

/** "Why is that so difficult?", "what can be done about it": a pointing word that stands alone. */
function isPointing(said: readonly Word[], language: QuestionLanguage): boolean {
  return said.some(({ text }, at) => {
    const next = said[at + 1];
    return POINTERS.has(text) && (next === undefined || language.isStopWord(next));
  });
}

function goOn(own: Frame, before: Frame, roles: readonly RoleMention[], keepsWords: boolean): Frame {
  const named = roles.map(({ value }) => roleTerm(value));
  const ownTerms = own.terms.filter((term) => !isRoleTerm(term));
  const common = { ...own, roles, previous: before.question };
  if (!keepsWords) return { ...common, terms: [...named, ...ownTerms] };
  const keepsForm = own.wanted === 'explain' || own.wanted === 'yes_no';
  const narrows = own.aspects.some(({ value }) => value.modifier);
  const kept = before.aspects.filter(({ value }) => !(narrows && value.modifier));
  const isOfOthers =
    (before.wanted === 'which_role' && roles.length > 0) || (before.wanted === 'compare' && roles.length < 2);
  return {
    ...common,
    wanted: keepsForm ? (isOfOthers ? 'explain' : before.wanted) : own.wanted,
    words: [...own.words, ...before.words.map(carriedWord)],
    terms: [...named, ...before.terms.filter((term) => !isRoleTerm(term)), ...ownTerms],
    aspects: [...kept.map(carry), ...own.aspects],
    hintedAspects: before.hintedAspects.map(carry),
    likelyAspects: own.aspects.length > 0 ? own.likelyAspects : before.likelyAspects,
    direction: own.direction ?? before.direction,
    isNegated: own.isNegated || before.isNegated,
    conditions: [...own.conditions, ...before.conditions.map(carry)],
    figure: own.figure ?? before.figure,
  };
}

/**
 * "Who do both report to?", "which one earns more?", where the conversation names nobody: the roles that the folder
 * tells apart are meant, and a comparative asks for them side by side.
 */
function namePair(own: Frame, language: QuestionLanguage, pair: readonly Role[]): Frame {
  if (own.roles.length + own.unknownRoles.length > 0 || pair.length < 2) return own;
  const aspect = own.aspects[0]?.value;
  const has = (phrases: PhraseMatcher<true>): boolean => isSaid(phrases, own);
  const isPair = has(language.pair);
  const isComparing = has(language.compare);
  const isOfThem = has(language.them) && (aspect?.joint === true || isComparing);
  const comparesPair =
    own.wanted === 'which_role' && has(language.compareWeakly) && (isPair || aspect?.joint === false);
  const asksForPair = isPair && own.wanted !== 'which_role' && own.wanted !== 'which_needed';
  if (!comparesPair && !asksForPair && !isOfThem) return own;
  const roles = mentionsOf(pair, 'implied');
  return {
    ...own,
    roles,
    terms: [...roles.map(({ value }) => roleTerm(value)), ...own.terms],
    wanted: comparesPair || isComparing ? 'compare' : own.wanted,
  };
}

/** At least two roles: those named, or one and the other of the pair that it belongs to. */
function severalOf(roles: readonly Role[], pair: readonly Role[]): readonly Role[] {
  const [first, second] = [...new Set(roles)];
  if (first === undefined) return pair;
  if (second !== undefined) return [first, second];
  const partner = pair.find((role) => role !== first);
  return partner === undefined || !pair.includes(first) ? [first] : [first, partner];
}

const isSaid = (phrases: PhraseMatcher<true>, { said }: Frame): boolean => phrases.find(said).length > 0;

const inOrder = (roles: readonly Role[]): readonly Role[] => [...roles].sort((a, b) => a.order - b.order);

const mentionsOf = (roles: readonly Role[], origin: RoleOrigin): readonly RoleMention[] =>
  roles.map((value) => ({ value, span: undefined, origin }));

/** What the question before said has no place in this one. */
function carry<T extends { readonly span: unknown }>(mention: T): T {
  return 'origin' in mention
    ? { ...mention, span: undefined, origin: 'carried' }
    : { ...mention, span: undefined };
}

/** Words of the question before still steer the search. */
const carriedWord = (word: AskedWord): AskedWord => ({ ...word, span: { start: 0, end: 0 } });
