import type { Role } from '../knowledge/model.ts';
import type { QuestionLanguage } from './language.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { ContentWord, Intent, Mention, Understanding } from './understanding.ts';

/** A question of at most so many words may be the rest of the one before it. */
const SHORT_QUESTION_WORDS = 8;

/**
 * A follow-up with what it leaves out taken from the question before: "and the cto?" keeps the aspect, "what about
 * pay" keeps the roles, "and in a small company?" keeps both and narrows them, "and compared to the ceo" sets the
 * new role beside the old ones. Any other question stands as it is.
 */
export function fillIn(
  own: Understanding,
  previous: Understanding,
  language: QuestionLanguage,
): Understanding {
  const before = unplaced(previous);
  if (own.wantsMore)
    return {
      ...before,
      question: own.question,
      said: own.said,
      previous: before.question,
      wantsMore: true,
      halves: undefined,
    };
  const { said } = own;
  const opens = language.followUp.find(said)[0]?.from === 0;
  const hasRole = own.roles.length + own.unknownRoles.length > 0;
  const hasContent = own.contentWords.some((word) => !word.isFiller && !word.isAspect);
  const hasTopic = own.aspects.length > 0 || hasContent;
  const hasPronoun = language.pronoun.find(said).length > 0;
  const isComparingBoth =
    own.intent === 'which_role' &&
    !hasRole &&
    before.roles.length > 1 &&
    language.compareWeakly.find(said).length > 0;
  if (isComparingBoth) return { ...own, previous: before.question, intent: 'compare', roles: before.roles };
  // "Which of them matters most?" after an answer about one role chooses among what it said, not among roles.
  const choosesNoRole = own.intent === 'which_role' && !hasRole && hasPronoun && before.roles.length === 1;
  if (choosesNoRole) return { ...own, previous: before.question, intent: 'explain', roles: before.roles };
  const isSentence = hasRole && !opens && !hasPronoun && QUESTION_WORDS.has(said[0]?.text ?? '');
  const isWhole =
    isSentence ||
    (hasTopic && hasRole && !hasPronoun) ||
    own.intent === 'which_role' ||
    own.intent === 'help';
  const goesOn =
    opens ||
    hasPronoun ||
    (said.length <= SHORT_QUESTION_WORDS && (hasTopic || hasRole || own.hintedAspects.length > 0));
  if (isWhole || said.length === 0 || !goesOn) return own;

  const isComparing = language.compare.find(said).length > 0;
  const keepsAspects = own.aspects.every((mention) => mention.value.modifier);
  return {
    ...own,
    previous: before.question,
    intent: intentOf(own, before, { hasRole, isComparing, isAboutSame: !hasContent }),
    roles: rolesOf(own, before, isComparing || (hasPronoun && hasTopic)),
    unknownRoles: hasRole ? own.unknownRoles : before.unknownRoles,
    aspects: keepsAspects ? [...carriedAspects(before, isComparing), ...own.aspects] : own.aspects,
    hintedAspects: hasTopic ? own.hintedAspects : before.hintedAspects,
    contentWords: keepsAspects
      ? [...own.contentWords, ...before.contentWords.map(carriedOver)]
      : own.contentWords,
    figure: own.figure ?? (hasTopic ? undefined : before.figure),
    negated: own.negated || (!hasTopic && before.negated),
  };
}

interface Says {
  readonly hasRole: boolean;
  readonly isComparing: boolean;
  /** No words of its own: the question before goes on. */
  readonly isAboutSame: boolean;
}

function intentOf(
  own: Understanding,
  before: Understanding,
  { hasRole, isComparing, isAboutSame }: Says,
): Intent {
  if (isComparing) return 'compare';
  const isJoint = own.aspects[0]?.value.joint === true;
  if (hasRole || isJoint || !isAboutSame || before.intent !== 'compare') return own.intent;
  return 'compare';
}

/** "and the cto?" asks of another role, "and compared to the cto" and "does he report to the cto" of both. */
function rolesOf(own: Understanding, before: Understanding, isBoth: boolean): readonly Mention<Role>[] {
  if (own.roles.length + own.unknownRoles.length === 0) return before.roles;
  return isBoth ? joined(before.roles, own.roles) : own.roles;
}

function joined(before: readonly Mention<Role>[], own: readonly Mention<Role>[]): readonly Mention<Role>[] {
  return [...before.filter((old) => own.every((role) => role.value.id !== old.value.id)), ...own];
}

/** Set beside another role, what was asked in general of the first is asked about everything. */
function carriedAspects({ aspects }: Understanding, isComparing: boolean): Understanding['aspects'] {
  return isComparing ? aspects.filter((mention) => !mention.value.general) : aspects;
}

/** Words of the question before still steer the search; that they are missing in the evidence proves nothing. */
function carriedOver(word: ContentWord): ContentWord {
  return { ...word, narrows: undefined };
}

/** What the question before said has no place in this one. */
function unplaced(before: Understanding): Understanding {
  const without = <T>({ value }: Mention<T>): Mention<T> => ({ value, span: undefined });
  return {
    ...before,
    roles: before.roles.map(without),
    unknownRoles: before.unknownRoles.map(without),
    aspects: before.aspects.map(without),
    hintedAspects: before.hintedAspects.map(without),
  };
}
