import type { Frame } from '../understanding/frame.ts';
import type { Clarification } from './answer.ts';
import { type Library, rolesWith } from './library.ts';

/** "What does he earn?" with nobody named before: whom? Undefined when the question can be answered as it is. */
export function clarify(frame: Frame, library: Library): Clarification | undefined {
  const { refersBack, roles, unknownRoles, aspects } = frame;
  const aspect = aspects[0]?.value;
  const choices = rolesWith(aspect, library);
  if (!refersBack || roles.length + unknownRoles.length > 0 || aspect === undefined || choices.length < 2)
    return undefined;
  return {
    kind: 'clarification',
    frame,
    prompt: 'Which role do you mean?',
    followUps: choices.map((role) => `${role.id}: ${aspect.label}`),
  };
}
