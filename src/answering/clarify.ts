import type { Role } from '../knowledge/model.ts';
import type { Frame, Mention } from '../understanding/frame.ts';
import type { Clarification } from './answer.ts';
import { type Library, rolesWith } from './library.ts';
import { nearestRoles } from './nearest-roles.ts';

/** Asks back where a question can be meant in several ways. Undefined when it can be answered as it is. */
export function clarify(frame: Frame, library: Library): Clarification | undefined {
  const [ambiguous] = frame.ambiguousRoles;
  return ambiguous === undefined ? whoIsMeant(frame, library) : whichIsMeant(frame, ambiguous);
}

/** "What does the CPO do?": the product officer, or the people officer? */
function whichIsMeant(frame: Frame, { value, span }: Mention<readonly Role[]>): Clarification {
  const { question } = frame;
  const named = value.map(({ name }) => name);
  return {
    kind: 'clarification',
    frame,
    prompt: `Do you mean ${named.map((name) => `the ${name}`).join(' or ')}?`,
    followUps:
      span === undefined
        ? named
        : named.map((name) => `${question.slice(0, span.start)}${name}${question.slice(span.end)}`),
  };
}

/** "What does he earn?" with nobody named before: whom? */
function whoIsMeant(frame: Frame, library: Library): Clarification | undefined {
  const { refersBack, roles, unknownRoles, aspects } = frame;
  const aspect = aspects[0]?.value;
  const choices = rolesWith(aspect, library);
  if (!refersBack || roles.length + unknownRoles.length > 0 || aspect === undefined || choices.length < 2)
    return undefined;
  return {
    kind: 'clarification',
    frame,
    prompt: 'Which role do you mean?',
    followUps: nearestRoles(choices, [], library).map((role) => `${library.called(role)}: ${aspect.label}`),
  };
}
