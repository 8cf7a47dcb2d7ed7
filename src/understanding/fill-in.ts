import { words } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import type { ContentWord, Understanding } from './understanding.ts';

/** A question of at most so many words may be the rest of the one before it. */
const SHORT_QUESTION_WORDS = 7;

/**
 * A follow-up with what it leaves out taken from the question before: "and the cto?" keeps the aspect, "what about
 * pay" keeps the roles, "and compared to the ceo" sets the new role beside the old ones. Any other question stands
 * as it is.
 */
export function fillIn(own: Understanding, before: Understanding, language: QuestionLanguage): Understanding {
  const said = words(own.question);
  if (own.intent === 'help' || said.length === 0) return own;
  const cue = language.followUp.find(said)[0];
  const opens = cue?.from === 0;
  const hasTopic = own.aspects.length > 0 || own.contentWords.some((word) => !word.isFiller);
  const hasRole = own.roles.length + own.unknownRoles.length > 0;
  const isShort = said.length <= SHORT_QUESTION_WORDS;
  const isFollowUp = (opens || isShort) && (!hasTopic || !hasRole) && own.intent !== 'which_role';
  if (!isFollowUp) return own;
  const compares = language.compare.find(said).length > 0;
  const roles = !hasRole
    ? before.roles
    : compares
      ? [
          ...before.roles.filter((old) => own.roles.every((role) => role.value.id !== old.value.id)),
          ...own.roles,
        ]
      : own.roles;
  const intent =
    compares && roles.length > 1
      ? 'compare'
      : hasRole && !compares
        ? 'explain'
        : before.intent === 'which_role'
          ? 'explain'
          : before.intent;
  return {
    ...own,
    previous: before.question,
    intent,
    roles,
    unknownRoles: hasRole ? own.unknownRoles : before.unknownRoles,
    aspects: hasTopic ? own.aspects : before.aspects,
    hintedAspects: hasTopic ? own.hintedAspects : before.hintedAspects,
    contentWords: hasTopic ? own.contentWords : before.contentWords.map(asCarriedOver),
    figure: own.figure ?? (hasTopic ? undefined : before.figure),
    negated: own.negated || (!hasTopic && before.negated),
  };
}

/** Words of the question before still steer the search; that they are missing in the evidence proves nothing. */
function asCarriedOver(word: ContentWord): ContentWord {
  return { ...word, narrows: undefined };
}
