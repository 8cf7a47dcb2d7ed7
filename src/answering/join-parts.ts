import type { Answer, Evidence, Explanation, NoAnswerReason, RoleFit } from './answer.ts';
import { MOST } from './choose.ts';

/** One answer to two questions: the statements of both; a part that the documents don't answer is said so. Undefined when neither is answered. */
export function joinParts(first: Answer, second: Answer): Explanation | RoleFit | undefined {
  const one = asPlain(first);
  const other = asPlain(second);
  if (one === undefined) return other && withGap(other, first);
  if (other === undefined) return withGap(one, second);
  const evidence = [...firstOf(one), ...firstOf(other)];
  const [lead, ...rest] = evidence.filter(
    ({ statement }, at) => evidence.findIndex((each) => each.statement === statement) === at,
  );
  const roles = [...one.roles, ...other.roles.filter((role) => !one.roles.includes(role))];
  const [role, ...more] = roles;
  const isWhoTwice = one.kind === 'role_fit' && other.kind === 'role_fit';
  const common = {
    evidence: lead === undefined ? one.evidence : ([lead, ...rest] as const),
    dispute: one.dispute ?? other.dispute,
    notCovered: [...new Set([...one.notCovered, ...other.notCovered])],
  };
  if (isWhoTwice && role !== undefined) return { ...one, ...common, roles: [role, ...more] };
  if (one.kind === 'role_fit') return { ...one, ...common };
  const title = one.title === titleOf(other) ? one.title : `${one.title}; ${titleOf(other)}`;
  return { ...one, ...common, title, roles };
}

const titleOf = (answer: Explanation | RoleFit): string =>
  answer.kind === 'explanation' ? answer.title : answer.roles.map(({ id }) => id).join(' and ');

function firstOf({ evidence, dispute }: Explanation | RoleFit): readonly Evidence[] {
  if (dispute !== undefined) return evidence;
  const [shown, rest] = [evidence.slice(0, MOST.beside), evidence.slice(MOST.beside)];
  return [...shown, ...rest.filter(({ statement }) => statement.isCaveat)];
}

/** A comparison as the statements of its first row. */
function asPlain(answer: Answer): Explanation | RoleFit | undefined {
  if (answer.kind === 'explanation' || answer.kind === 'role_fit') return answer;
  if (answer.kind !== 'comparison') return undefined;
  const { frame, title, roles, aspect, notCovered, followUps, opening } = answer;
  const cells = answer.rows.flatMap((row) => row.cells.flatMap(({ evidence }) => evidence.slice(0, 1)));
  const [first, ...rest] = [...(opening === undefined ? [] : [opening]), ...answer.together, ...cells];
  if (first === undefined) return undefined;
  const evidence = [first, ...rest] as const;
  return {
    kind: 'explanation',
    frame,
    title,
    roles,
    aspect,
    evidence,
    dispute: undefined,
    notCovered,
    followUps,
  };
}

function withGap(answer: Explanation | RoleFit, other: Answer): Explanation | RoleFit {
  if (other.kind !== 'no_answer') return answer;
  return { ...answer, notCovered: [...answer.notCovered, ...missingOf(other.reason, other.frame.question)] };
}

/** What a declined part asked for, in the asker's words where there are any. */
function missingOf(reason: NoAnswerReason, question: string): readonly string[] {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.roles;
    case 'aspect_not_covered':
      return [reason.aspect.label];
    case 'detail_not_covered':
      return reason.details;
    case 'figure_not_given':
    case 'not_exactly':
    case 'off_topic':
      return [question.replace(/[?.!]+$/, '')];
    case 'nothing_more':
      return [];
    default:
      return reason satisfies never;
  }
}
