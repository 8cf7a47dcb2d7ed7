import { type Figure, figuresIn } from './figures.ts';
import { holderIn, isSamePerson } from './holders.ts';
import type { AspectId, Knowledge, RoleId, Statement } from './model.ts';
import { superiorsIn } from './reporting-lines.ts';
import { finish, forEachInSteps, type Steps } from './steps.ts';
import { vocabulary } from './vocabulary.ts';

/** Statements of different documents that seem to contradict one another. */
export interface ProposedDisagreement {
  readonly role: RoleId;
  readonly aspect: AspectId;
  readonly about: 'reporting' | 'holder' | 'figure';
  /** Completes "the documents disagree": `Who the CIO reports to`. */
  readonly title: string;
  readonly sides: readonly [ProposedSide, ProposedSide, ...ProposedSide[]];
}

export interface ProposedSide {
  /** What the side says that the others don't: `CEO`, `$172,000`. */
  readonly says: string;
  readonly statements: readonly [Statement, ...Statement[]];
}

/** One thing that a statement says of its role. */
interface Claim<T> {
  readonly statement: Statement;
  readonly says: string;
  readonly value: T;
}

/**
 * What documents seem to disagree on: for one role other superiors, other holders, or other figures of one unit under one
 * aspect. Only statements of different documents contradict, and none that `disagreements.yml` has on two sides already.
 * Made to be right rather than complete. Pure.
 */
export function proposeDisagreements(knowledge: Knowledge): readonly ProposedDisagreement[] {
  const contradictions = finish(contradictionSteps(knowledge));
  const statements = ofOneRole(knowledge);
  return knowledge.roles.flatMap(({ id }) => [
    ...contradictions.filter(({ role }) => role === id),
    ...figuresOf(id, statements.get(id) ?? [], knowledge),
  ]);
}

/** Those on whom a role reports to, or who holds it. */
export function* contradictionSteps(knowledge: Knowledge): Steps<readonly ProposedDisagreement[]> {
  const { roles } = vocabulary(knowledge.roles, []);
  const found: ProposedDisagreement[] = [];
  for (const [role, statements] of ofOneRole(knowledge)) {
    const superiors: Claim<readonly string[]>[] = [];
    const holders: Claim<string>[] = [];
    yield* forEachInSteps(statements, (statement) => {
      const above = superiorsIn(statement, roles);
      if (above.length > 0) superiors.push({ statement, says: above.join(' or '), value: above });
      const holder = holderIn(statement, roles);
      if (holder !== undefined) holders.push({ statement, says: holder, value: holder });
    });
    for (const sides of sidesOf(superiors, knowledge, (one, other) => !one.some((id) => other.includes(id))))
      found.push({
        role,
        aspect: aspectOf(sides, 'reporting', knowledge),
        about: 'reporting',
        title: `Who the ${role} reports to`,
        sides,
      });
    for (const sides of sidesOf(holders, knowledge, (one, other) => !isSamePerson(one, other)))
      found.push({
        role,
        aspect: aspectOf(sides, 'named-people', knowledge),
        about: 'holder',
        title: `Who the ${role} is`,
        sides,
      });
  }
  return found;
}

/** By role: the statements that are about it alone. */
function ofOneRole({ statements }: Knowledge): ReadonlyMap<RoleId, readonly Statement[]> {
  const found = new Map<RoleId, Statement[]>();
  for (const statement of statements) {
    const [role, ...others] = statement.roles;
    if (role === undefined || others.length > 0) continue;
    const known = found.get(role);
    if (known === undefined) found.set(role, [statement]);
    else known.push(statement);
  }
  return found;
}

/** The shipped aspect for it, where the folder has it, else what the statements are about. */
function aspectOf(sides: Sides, wanted: AspectId, { aspects }: Knowledge): AspectId {
  return aspects.some(({ id }) => id === wanted) ? wanted : sides[0].statements[0].aspects[0];
}

/** "Leads 62 people": of how many, whatever else the statement is about. */
const LED =
  /\b(?:leads?|leading|manages?|managing|has|have|team of|staff of)\s+(?:(?:a team of|around|about|some|of)\s+)*$/i;
const TEAM: AspectId = 'team';
/** What a figure under "further facts" measures, nobody can tell. */
const OTHER: AspectId = 'other';
/** Figures further apart than this measure other things. */
const MAX_RATIO = 3;

function figuresOf(
  role: RoleId,
  about: readonly Statement[],
  knowledge: Knowledge,
): readonly ProposedDisagreement[] {
  const measured = about.flatMap((statement) => {
    const figures = figuresIn(statement.text);
    return figures
      .filter(({ unit }) => figures.filter((each) => each.unit === unit).length === 1)
      .flatMap((value) =>
        measuredAspects(statement, value).map((aspect) => ({ statement, says: value.text, value, aspect })),
      );
  });
  const kinds = new Map(measured.map((each) => [`${each.aspect} ${each.value.unit}`, each]));
  return [...kinds.values()].flatMap(({ aspect, value: { unit } }) => {
    const claims = measured.filter((each) => each.aspect === aspect && each.value.unit === unit);
    const label = knowledge.aspects.find(({ id }) => id === aspect)?.label ?? aspect;
    return sidesOf(claims, knowledge, areOther).map((sides) => ({
      role,
      aspect,
      about: 'figure' as const,
      title: `${role}: ${label}`,
      sides,
    }));
  });
}

/** Under which aspects the figure of a statement may be compared. */
function measuredAspects({ text, aspects }: Statement, { unit, text: figure }: Figure): readonly AspectId[] {
  if (unit === 'people') return LED.test(text.slice(0, text.indexOf(figure))) ? [TEAM] : [];
  return aspects.filter((aspect) => aspect !== OTHER);
}

/** Ranges that do not meet, though they are near enough to measure one thing. */
function areOther(one: Figure, other: Figure): boolean {
  const gap = Math.max(one.low, other.low) / Math.min(one.high, other.high);
  return gap > 1 && gap <= MAX_RATIO;
}

type Sides = ProposedDisagreement['sides'];

/** The claims that contradict another document's, as the sides of one disagreement; none where nothing contradicts. */
function sidesOf<T>(
  claims: readonly Claim<T>[],
  knowledge: Knowledge,
  differ: (one: T, other: T) => boolean,
): readonly Sides[] {
  const saying = new Map<string, Claim<T>[]>();
  for (const claim of claims) {
    const known = saying.get(claim.says);
    if (known === undefined) saying.set(claim.says, [claim]);
    else known.push(claim);
  }
  const isContradicted = ({ statement, value }: Claim<T>): boolean =>
    [...saying.values()].some(
      ([first, ...others]) =>
        first !== undefined &&
        differ(first.value, value) &&
        [first, ...others].some(
          (other) =>
            other.statement.document !== statement.document &&
            !isRecorded(other.statement, statement, knowledge),
        ),
    );
  const sides: { readonly claim: Claim<T>; readonly statements: [Statement, ...Statement[]] }[] = [];
  for (const claim of claims.filter(isContradicted)) {
    const side = sides.find((each) => !differ(each.claim.value, claim.value));
    if (side === undefined) sides.push({ claim, statements: [claim.statement] });
    else side.statements.push(claim.statement);
  }
  const [one, two, ...more] = sides.map(({ claim: { says }, statements }) => ({ says, statements }));
  return one === undefined || two === undefined ? [] : [[one, two, ...more]];
}

function isRecorded(one: Statement, other: Statement, { disagreements }: Knowledge): boolean {
  return disagreements.some(({ sides }) => {
    const sideOf = (statement: Statement): number =>
      sides.findIndex(({ statements }) => statements.includes(statement));
    return sideOf(one) >= 0 && sideOf(other) >= 0 && sideOf(one) !== sideOf(other);
  });
}
