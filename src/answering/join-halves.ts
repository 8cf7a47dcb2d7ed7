import type { Role } from '../knowledge/model.ts';
import type { Mention, Understanding } from '../understanding/understanding.ts';
import type { Answer, Explanation, NoAnswerReason, RoleFit } from './answer.ts';

/** Statements kept of each half. */
const MOST_OF_A_HALF = 2;

/** "… and does that person report to the CTO?" is asked of the role that the first half was answered with. */
export function aboutSameRoles(second: Understanding, first: Answer): Understanding {
  if (second.intent === 'which_role') return second;
  const namesOthers = second.roles.length + second.unknownRoles.length > 0;
  if (!('roles' in first) || (namesOthers && !second.refersBack)) return second;
  const kept = first.roles
    .filter((role) => second.roles.every((mention) => mention.value !== role))
    .map((value): Mention<Role> => ({ value, span: undefined }));
  return { ...second, roles: [...kept, ...second.roles] };
}

/**
 * The first answer with what the second adds; a half that the documents don't answer is said so. Undefined when the
 * two don't fit into one answer.
 */
export function join(first: Answer, second: Answer): Explanation | RoleFit | undefined {
  if (first.kind === 'no_answer') return isPlain(second) ? withGap(second, first.reason) : undefined;
  if (!isPlain(first)) return undefined;
  if (second.kind === 'no_answer') return withGap(first, second.reason);
  if (!isPlain(second) || (first.dispute !== undefined && second.dispute !== undefined)) return undefined;
  if (second.dispute !== undefined) return { ...first, dispute: second.dispute };
  const [lead, ...rest] = first.evidence;
  const isWhoTwice = first.kind === 'role_fit' && second.kind === 'role_fit';
  const more = second.evidence.filter(({ statement }) =>
    first.evidence.every((each) => each.statement !== statement),
  );
  const joined: Explanation | RoleFit = {
    ...first,
    evidence: [lead, ...rest.slice(0, MOST_OF_A_HALF - 1), ...more.slice(0, MOST_OF_A_HALF)],
  };
  return isWhoTwice && joined.kind === 'role_fit' ? { ...joined, roles: rolesOf(first, second) } : joined;
}

/** Whom the halves name; of a disputed first half nobody. */
function rolesOf(first: RoleFit, second: RoleFit): RoleFit['roles'] {
  if (first.dispute !== undefined) return second.roles;
  const [lead, ...rest] = first.roles;
  return [lead, ...rest, ...second.roles.filter((role) => !first.roles.includes(role))];
}

function withGap(answer: Explanation | RoleFit, reason: NoAnswerReason): Explanation | RoleFit {
  return { ...answer, notCovered: [...answer.notCovered, ...missingOf(reason)] };
}

/** What a declined half asked for, in the asker's words where there are any. */
function missingOf(reason: NoAnswerReason): readonly string[] {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.roles;
    case 'aspect_not_covered':
      return [reason.aspect.label];
    case 'detail_not_covered':
      return reason.details;
    case 'figure_not_given':
      return [reason.wanted];
    case 'nothing_more':
    case 'off_topic':
      return [];
    default:
      return reason satisfies never;
  }
}

function isPlain(answer: Answer): answer is Explanation | RoleFit {
  return answer.kind === 'explanation' || answer.kind === 'role_fit';
}
