import type { Role } from '../knowledge/model.ts';
import type { AskedWord, Frame, RoleMention, RoleOrigin } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { isRoleTerm, roleTerm } from './terms.ts';

/** What a conversation remembers of its last question. */
export interface Turn {
  /** With everything that its own previous turn filled in. */
  readonly frame: Frame;
  /** Roles that its answer was about: "that person" is one of them. */
  readonly answered: readonly Role[];
  /** Roles that the conversation has been about, the latest first, each once. */
  readonly recent: readonly Role[];
}

/** A frame with what it leaves out taken from the turn before; a complete question stands alone. */
export type Resolve = (own: Frame, previous: Turn | undefined) => Frame;

/** A question of at most so many words may be the rest of the one before it. */
const SHORT_QUESTION_WORDS = 8;
/** Shorter words are abbreviations and slips ("and teh CIO?"). */
const MIN_LETTERS = 4;

/** `pair`: the roles that the folder tells apart, which "both" and "the two" mean where nobody else is meant. */
export function resolveIn(language: QuestionLanguage, pair: readonly Role[]): Resolve {
  const resolve: Resolve = (own, previous) => {
    if (own.asking === undefined && (own.wanted === 'talk' || own.wanted === 'task')) return own;
    if (own.parts !== undefined) {
      const [first, second] = own.parts;
      const one = resolve(first, previous);
      return { ...own, roles: resolve({ ...own, parts: undefined }, previous).roles, parts: [one, second] };
    }
    // "Ha, she will love that. And in big ones?": what is said about the answer has no part in the next question.
    if (own.asking !== undefined && previous !== undefined) {
      const leaning = resolve(own.asking, previous);
      if (leaning.previous !== undefined || leaning.wanted === 'talk') return leaning;
    }
    if (own.wanted === 'talk' || own.wanted === 'task') return own;
    const filled = previous === undefined ? own : fillIn(own, previous, language, pair);
    return filled === own ? namePair(own, language, pair) : filled;
  };
  return resolve;
}

function fillIn(own: Frame, previous: Turn, language: QuestionLanguage, pair: readonly Role[]): Frame {
  const { said, roles } = own;
  const before = previous.frame;
  const opens = own.goesOn;
  const namesRole = roles.length + own.unknownRoles.length > 0;
  // "And the CIO, is he …?": the pronoun stands for the role that is said before it.
  const named = roles[0]?.span?.start ?? Number.POSITIVE_INFINITY;
  const hasPronoun = language.pronoun.find(said).some(({ from }) => (said[from]?.start ?? 0) < named);
  const isOfOne = language.person.find(said).length > 0;
  const meansSeveral = !isOfOne && language.them.find(said).length + language.pair.find(said).length > 0;
  const narrows = own.aspects.length > 0 && own.aspects.every(({ value }) => value.modifier);
  const formal = [language.compare, language.other]
    .flatMap((phrases) => phrases.find(said))
    .flatMap(({ from, to }) => said.slice(from, to));
  const content = own.words.filter(
    ({ isAsked, isAspect, text, span }) =>
      isAsked &&
      !(narrows && isAspect) &&
      text.length >= MIN_LETTERS &&
      formal.every(({ start }) => start !== span.start),
  );
  const hasContent = content.length > 0 || (own.aspects.length > 0 && !narrows);
  const from = (chosen: readonly Role[]): readonly RoleMention[] => mentionsOf(chosen, 'carried');
  const isComparing = own.wanted === 'compare' || language.compare.find(said).length > 0;

  if (language.other.find(said).length > 0 && !namesRole) {
    const others = pair.filter((role) => before.roles.every(({ value }) => value !== role));
    if (others.length === 1) return goOn(own, before, { roles: from(others), keepsWords: !hasContent });
  }
  if (roles.length + own.unknownRoles.length > 1) return own;
  if (isComparing && (roles.length === 1 || meansSeveral || !hasContent)) {
    const chosen = severalOf([...roles.map(({ value }) => value), ...previous.recent], pair);
    if (chosen.length > 1)
      return {
        ...goOn(own, before, { roles: from(inOrder(chosen)), keepsWords: !hasContent }),
        wanted: 'compare',
      };
  }
  const isOfPair =
    language.pair.find(said).length > 0 || (own.wanted === 'which_role' && isComparative(own, language));
  const several = isOfPair ? severalOf(previous.recent, pair) : previous.recent.slice(0, 2);
  if ((meansSeveral || isOfPair) && !isOfOne && !namesRole && several.length > 1)
    return {
      ...goOn(own, before, { roles: from(inOrder(several)), keepsWords: !hasContent }),
      wanted: own.wanted === 'which_role' && isComparative(own, language) ? 'compare' : own.wanted,
    };
  if (namesRole && hasContent && !hasPronoun) return own;
  // "Does he report to the CTO?" is asked of whom the answer named, beside the role that is said.
  if (hasPronoun && !meansSeveral && hasContent) {
    const meant = previous.answered.length > 0 ? previous.answered : before.roles.map(({ value }) => value);
    const kept = meant.filter((role) => roles.every(({ value }) => value !== role));
    return goOn(own, before, { roles: [...from(kept), ...roles], keepsWords: false });
  }
  if (own.wanted === 'which_role' && hasContent && !opens) return own;
  const isShort = said.length <= SHORT_QUESTION_WORDS;
  const isSentence = !opens && namesRole && QUESTION_WORDS.has(said[0]?.text ?? '');
  if (said.length === 0 || isSentence || !(opens || isShort)) return own;
  if (namesRole) return goOn(own, before, { roles, keepsWords: !hasContent });
  // "Who runs the servers?", "and the help desk?": the same is asked of another thing.
  const asksWhich = before.wanted === 'which_role' && !before.roles.some(({ origin }) => origin === 'said');
  const isOfPerson = own.aspects[0]?.value.personal === true;
  if (asksWhich && hasContent && !isOfPerson)
    return { ...goOn(own, before, { roles: [], keepsWords: false }), wanted: 'which_role' };
  const carried = asksWhich ? from(previous.answered) : before.roles.map(carry);
  return goOn(own, before, { roles: carried, keepsWords: !hasContent });
}

interface Continued {
  readonly roles: readonly RoleMention[];
  /** The question before goes on: its words, aspects and form are kept. */
  readonly keepsWords: boolean;
}

function goOn(own: Frame, before: Frame, { roles, keepsWords }: Continued): Frame {
  const named = roles.map(({ value }) => roleTerm(value));
  const ownTerms = own.terms.filter((term) => !isRoleTerm(term));
  const common = { ...own, roles, previous: before.question };
  if (!keepsWords) return { ...common, terms: [...named, ...ownTerms] };
  const keepsForm = own.wanted === 'explain' || own.wanted === 'yes_no';
  const narrows = own.aspects.some(({ value }) => value.modifier);
  const kept = before.aspects.filter(({ value }) => !(narrows && value.modifier));
  const wanted = before.wanted === 'which_role' && roles.length > 0 ? 'explain' : before.wanted;
  return {
    ...common,
    wanted: keepsForm ? wanted : own.wanted,
    words: [...own.words, ...before.words.map(carriedWord)],
    terms: [...named, ...before.terms.filter((term) => !isRoleTerm(term)), ...ownTerms],
    aspects: [...kept.map(carry), ...own.aspects],
    hintedAspects: before.hintedAspects.map(carry),
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
  const isPair = language.pair.find(own.said).length > 0;
  const isComparing = language.compare.find(own.said).length > 0;
  const isOfThem = language.them.find(own.said).length > 0 && (aspect?.joint === true || isComparing);
  const comparesPair =
    own.wanted === 'which_role' && isComparative(own, language) && (isPair || aspect?.joint === false);
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

const isComparative = ({ said }: Frame, { compareWeakly }: QuestionLanguage): boolean =>
  compareWeakly.find(said).length > 0;

/** At least two roles: those named, or one and the other of the pair that it belongs to. */
function severalOf(roles: readonly Role[], pair: readonly Role[]): readonly Role[] {
  const [first, second] = [...new Set(roles)];
  if (first === undefined) return pair;
  if (second !== undefined) return [first, second];
  const partner = pair.find((role) => role !== first);
  return partner === undefined || !pair.includes(first) ? [first] : [first, partner];
}

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
