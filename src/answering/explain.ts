import type { Aspect, Role } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';
import type { Dispute, Evidence, Explanation } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose, LESS_LIKELY, MOST } from './choose.ts';
import { sidesInOrder } from './disputes.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** "What is a CIO?" has many right statements: one more of them is shown. */
const MOST_OF_BROAD = MOST.alone + 1;

/** What the documents say; undefined when there is no candidate. */
export function explain(
  frame: Frame,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  dispute: Dispute | undefined,
  isBroad: boolean,
  library: Library,
): Explanation | undefined {
  const most = isBroad ? MOST_OF_BROAD : MOST.alone;
  const evidence =
    dispute === undefined
      ? withCaveats(choose(candidates, most, library, isBroad ? LESS_LIKELY : undefined), most, library)
      : sidesInOrder(dispute);
  return explanationOf(frame, roles, evidence, dispute, library);
}

/** An explanation that shows just these statements; undefined when there are none. */
export function explanationOf(
  frame: Frame,
  roles: readonly Role[],
  [first, ...rest]: readonly Evidence[],
  dispute: Dispute | undefined,
  library: Library,
): Explanation | undefined {
  if (first === undefined) return undefined;
  const aspect = titleAspect(frame, first, library);
  const shown = [first, ...rest];
  return {
    kind: 'explanation',
    frame,
    title: aspect === library.bareAspect && roles.length === 1 ? bareTitle(roles) : titleOf(roles, aspect),
    roles,
    aspect,
    evidence: [first, ...rest],
    dispute,
    notCovered: notCoveredIn(frame, shown, library),
    followUps: suggestFor(
      { roles, aspect, answered: shown.map((each) => each.statement.aspects[0]) },
      library,
    ),
  };
}

/** The aspect of the statement that answers, as the question names it where it does. */
export function titleAspect(
  { aspects }: Frame,
  { statement }: Evidence,
  library: Library,
): Aspect | undefined {
  return (
    aspects
      .map(({ value }) => value)
      .find(({ id, includes }) => [id, ...includes].some((each) => statement.aspects.includes(each))) ??
    library.aspect(statement.aspects[0])
  );
}

/** What a role is called in full heads what it is. */
function bareTitle(roles: readonly Role[]): string {
  return roles.map((role) => `${role.id}, ${role.name}`).join(' and ');
}

function titleOf(roles: readonly Role[], aspect: Aspect | undefined): string {
  const who = roles.map((role) => role.id).join(' and ');
  if (aspect === undefined || aspect.id === 'other') return who === '' ? 'From the documents' : who;
  if (who === '') return `${aspect.label.slice(0, 1).toUpperCase()}${aspect.label.slice(1)}`;
  return `${who}: ${aspect.label}`;
}

/** Roles that the question names, no document describes and no shown statement names. */
export function notCoveredIn(
  { roles, unknownRoles }: Frame,
  shown: readonly Evidence[],
  library: Library,
): readonly string[] {
  const isNamed = (id: string): boolean => shown.some(({ statement }) => statement.names.includes(id));
  return [
    ...roles
      .map(({ value }) => value)
      .filter((role) => !library.isCovered(role) && !isNamed(role.id))
      .map(({ id }) => id),
    ...unknownRoles.map(({ value }) => value),
  ];
}
