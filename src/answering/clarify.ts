import type { Understanding } from '../understanding/understanding.ts';
import type { Clarification } from './answer.ts';
import { holdersOf, type Library } from './library.ts';

/** "What does he earn?" with nobody named before: whom? Undefined when the question can be answered as it is. */
export function clarify(understanding: Understanding, library: Library): Clarification | undefined {
  const { refersBack, roles, unknownRoles, aspects } = understanding;
  const [aspect] = aspects.map((mention) => mention.value);
  const choices = holdersOf(aspect, library);
  if (!refersBack || roles.length + unknownRoles.length > 0 || aspect === undefined || choices.length < 2)
    return undefined;
  return {
    kind: 'clarification',
    understanding,
    prompt: 'Which role do you mean?',
    followUps: choices.map((role) => `${role.id}: ${aspect.label}`),
  };
}
