import type { Role } from '../knowledge/model.ts';
import type { QuestionLanguage } from './language.ts';
import type { Understanding } from './understanding.ts';

/**
 * "Who do both of them report to?", "which one earns more?": where nobody is named, the roles are meant that this
 * folder tells apart. A comparative asks for them side by side.
 */
export function namePair(
  understanding: Understanding,
  pair: readonly Role[],
  language: QuestionLanguage,
): Understanding {
  const { roles, unknownRoles, intent, aspects, said } = understanding;
  if (isLoneComparison(understanding, pair))
    return { ...understanding, roles: pair.map((value) => ({ value, span: undefined })) };
  if (roles.length + unknownRoles.length > 0 || pair.length < 2) return understanding;
  const aspect = aspects[0]?.value;
  // "What do they have in common?" is asked of those who can have it.
  const isOfThem = aspect?.joint === true && language.them.find(said).length > 0;
  const isPair = isOfThem || language.pair.find(said).length > 0;
  const isComparative =
    intent === 'which_role' &&
    (aspect === undefined ? isPair : !aspect.joint) &&
    language.compareWeakly.find(said).length > 0;
  const isOfThemSet = language.compare.find(said).length > 0 && language.them.find(said).length > 0;
  // "Which one do we need?" is answered by what to choose by, and by no duty of either.
  const isChoice = intent === 'which_role' && aspect?.joint === true && !aspect.compared;
  if (!isComparative && !isPair && !isOfThemSet && !isChoice) return understanding;
  const named = pair.map((value) => ({ value, span: undefined }));
  // "Who do both report to?" asks about the two, and not which of them.
  const ofPair = aspect?.joint === true ? 'explain' : intent;
  return { ...understanding, roles: named, intent: isComparative || isOfThemSet ? 'compare' : ofPair };
}

/** "Compare them", after an answer about one of the pair: with the other. */
function isLoneComparison({ roles, unknownRoles, intent }: Understanding, pair: readonly Role[]): boolean {
  const [only, ...others] = roles;
  return (
    intent === 'compare' &&
    only !== undefined &&
    others.length + unknownRoles.length === 0 &&
    only.span === undefined &&
    pair.length > 1 &&
    pair.some((role) => role.id === only.value.id)
  );
}
