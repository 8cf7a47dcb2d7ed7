import type { Aspect, Disagreement, Role, Statement } from '../knowledge/model.ts';
import type { Frame } from '../understanding/frame.ts';
import type { Comparison, ComparisonCell, ComparisonRow, Evidence } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { AS_LIKELY, choose, evidenceFor, LESS_LIKELY, MOST } from './choose.ts';
import { isOfAll, isOfSeveral, namedAspects, overviewAspects } from './comparison-aspects.ts';
import { hasMoreAspects, variationsOf } from './comparison-variations.ts';
import { toneOf } from './decide.ts';
import { disputesInRow } from './disputes.ts';
import { notCoveredIn } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import { byLikelihood, type Candidate, type Ranking } from './rank.ts';

type Roles = readonly [Role, Role, ...Role[]];

/**
 * Roles side by side: over the aspects that the question names; else, where it says something else, over the statements
 * that answer it; else over everything that the documents hold, but for the aspects `seen`. Undefined when no cell has
 * evidence.
 */
export function compare(
  frame: Frame,
  roles: Roles,
  ranking: Ranking,
  library: Library,
  seen: readonly Aspect[] = [],
): Comparison | undefined {
  const named = seen.length > 0 ? [] : namedAspects(frame, roles, library);
  const asked =
    named.length === 0 && seen.length === 0 && saysMore(frame, library)
      ? askedRow(roles, ranking, library)
      : undefined;
  const isOverview = named.length === 0 && asked === undefined;
  const aspects = isOverview ? overviewAspects(roles, library, seen) : named;
  const most = aspects.length > 1 ? 1 : MOST.alone;
  const shown = new Set<Statement>();
  const rows =
    asked === undefined
      ? aspects.map((aspect) => rowOf(aspect, roles, most, ranking, library, shown))
      : [asked];
  const [first, ...rest] = rows.filter(({ cells }) => cells.some(({ evidence }) => evidence.length > 0));
  if (first === undefined) return undefined;
  const aspect = isOverview ? undefined : (titleAspect(frame, named) ?? first.aspect);
  const title = roles.map(({ id }) => id).join(' vs ');
  const { said, caveats } = together([first, ...rest], frame, roles, ranking, library);
  // What is said of them together stands in the first part.
  const joint = seen.length > 0 ? [] : said;
  const opening = isOverview && seen.length === 0 ? differenceOf(roles, ranking, library) : joint[0];
  const others = joint.filter(({ statement }) => statement !== opening?.statement);
  return {
    kind: 'comparison',
    frame,
    title: aspect === undefined ? title : `${title}: ${aspect.label}`,
    roles,
    aspect,
    opening,
    rows: [first, ...rest],
    together: [...others, ...caveats],
    notCovered: notCoveredIn(frame, [], library),
    hasMore: isOverview && hasMoreAspects(roles, [...seen, ...aspects], library),
    variations: variationsOf(roles, aspect, library),
    followUps: suggestFor({ roles, aspect, answered: rows.map((each) => each.aspect.id) }, library),
  };
}

/** Something that is neither an aspect nor the wish to compare. */
function saysMore({ words }: Frame, { comparing }: Library): boolean {
  return words.some(({ isAsked, base }) => isAsked && !comparing.has(base));
}

/** The named aspect that the rows are about, an umbrella over them included. */
function titleAspect({ aspects }: Frame, rows: readonly Aspect[]): Aspect | undefined {
  return aspects
    .map(({ value }) => value)
    .find((aspect) => rows.includes(aspect) || rows.some(({ id }) => aspect.includes.includes(id)));
}

/** One row of what answers the question for each role, whatever its aspect; undefined where no role has an answer of its own. */
function askedRow(roles: Roles, { candidates }: Ranking, library: Library): ComparisonRow | undefined {
  const own = candidates.filter(({ statement }) => !isOfAll(statement, roles));
  const best = own.find(({ statement }) => roles.some((role) => statement.roles.includes(role.id)));
  const aspect = best && library.aspect(best.statement.aspects[0]);
  if (best === undefined || aspect === undefined) return undefined;
  const cells = roles.map((role): ComparisonCell => {
    const about = own.filter(({ statement }) => statement.roles.includes(role.id));
    const least = AS_LIKELY * (about[0]?.probability ?? 0);
    const likely = about.filter(({ probability }) => probability >= least);
    return { role, evidence: choose(likely, MOST.beside, library) };
  });
  return { aspect, cells, disputes: [] };
}

/** `shown`: the statements of the rows above, which are not repeated while there are others; this row's are added. */
function rowOf(
  aspect: Aspect,
  roles: Roles,
  most: number,
  ranking: Ranking,
  library: Library,
  shown: Set<Statement>,
): ComparisonRow {
  const disputes = disputesInRow(aspect.id, roles, library).filter(
    ({ sides }) => !sides.every(({ statements: [first] }) => isOfAll(first, roles)),
  );
  /** What the role before is shown with. */
  let beside: Statement | undefined;
  const cells = roles.map((role): ComparisonCell => {
    const about = library.cell(role.id, aspect.id).filter((statement) => !isOfAll(statement, roles));
    // What is said of two of three roles says little of the one.
    const alone = about.filter((statement) => !isOfSeveral(statement, roles));
    const own = alone.length > 0 ? alone : about;
    const unseen = own.filter((statement) => !shown.has(statement));
    const candidates = (unseen.length > 0 ? unseen : own).map(ranking.of).sort(firstUnder(aspect, beside));
    const sides = [...new Set(disputes.flatMap((topic) => sidesAbout(role, topic)))];
    const others = choose(candidates, most, library).filter(({ statement }) => !sides.includes(statement));
    const told = sides.map((statement) => evidenceFor(statement, [], library));
    const evidence = [...told, ...others].slice(0, Math.max(most, told.length));
    beside = evidence[0]?.statement ?? beside;
    return { role, evidence };
  });
  for (const { evidence } of cells) for (const { statement } of evidence) shown.add(statement);
  return { aspect, cells, disputes: disputes.filter((topic) => isTold(topic, cells)) };
}

/**
 * What its author marked as key, then what is mainly about the aspect, then as many figures as stand `beside` it (a span
 * beside a span, not beside an average), then the likeliest.
 */
function firstUnder({ id }: Aspect, beside: Statement | undefined): (a: Candidate, b: Candidate) => number {
  const figures = beside === undefined ? 0 : countFigures(beside);
  const order = ({ statement, signs }: Candidate): number =>
    4 * signs.key +
    2 * Number(statement.aspects[0] === id) +
    Number(figures > 0 && countFigures(statement) === figures);
  return (a, b) => order(b) - order(a) || byLikelihood(a, b);
}

const countFigures = ({ text }: Statement): number => text.match(/\d[\d.,]*/g)?.length ?? 0;

/** A disagreement is told where statements of two of its sides stand in the row. */
function isTold({ sides }: Disagreement, cells: readonly ComparisonCell[]): boolean {
  const shown = new Set(cells.flatMap(({ evidence }) => evidence.map(({ statement }) => statement)));
  return sides.filter(({ statements }) => statements.some((statement) => shown.has(statement))).length > 1;
}

/** Of a disagreement about one role every side stands in its cell; of one about several, each side with whom it speaks for. */
function sidesAbout(role: Role, topic: Disagreement): readonly Statement[] {
  if (!topic.roles.includes(role.id)) return [];
  const isShared = topic.roles.length > 1;
  return topic.sides.flatMap(
    ({ statements }) => statements.find((each) => !isShared || each.roles.includes(role.id)) ?? [],
  );
}

/** A sentence of two roles that sets one against the other. */
const SETS_APART = /\b(?:while|whereas|but|differ|difference|unlike)\b/i;

/**
 * The sentence that tells the roles apart, where nothing in particular is asked: one about all of them before one about
 * some, a key one, of more than what they are called.
 */
function differenceOf(roles: Roles, { of }: Ranking, library: Library): Evidence | undefined {
  /** The place of its aspect in a comparison; what the roles are called comes last. */
  const place = ({
    statement: {
      aspects: [main],
    },
  }: Candidate): number =>
    main === library.bareAspect?.id ? Number.MAX_SAFE_INTEGER : (library.aspect(main)?.order ?? 0);
  const ofHowMany = ({ statement }: Candidate): number =>
    roles.filter(({ id }) => statement.roles.includes(id)).length;
  const [first] = library.knowledge.statements
    .filter((statement) => isOfSeveral(statement, roles) && SETS_APART.test(statement.text))
    .map(of)
    .sort(
      (a, b) =>
        ofHowMany(b) - ofHowMany(a) || b.signs.key - a.signs.key || place(a) - place(b) || byLikelihood(a, b),
    );
  return first && evidenceFor(first.statement, [], library);
}

/** What the documents say of all the roles at once, and what must be known of the figures in the rows. */
function together(
  rows: readonly ComparisonRow[],
  { aspects }: Frame,
  roles: Roles,
  { candidates }: Ranking,
  library: Library,
): { readonly said: readonly Evidence[]; readonly caveats: readonly Evidence[] } {
  const inRows = rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence));
  const told = new Set(inRows.map(({ statement }) => statement));
  // Beside a row of bonuses, what the two share must be about pay, or answer by itself.
  const isAbout = (each: Candidate): boolean =>
    aspects.length === 0 || each.signs.aspect + each.signs.relatedAspect > 0 || toneOf([each]) === 'sure';
  const ofAll = candidates.filter(
    (each) => isOfAll(each.statement, roles) && !told.has(each.statement) && isAbout(each),
  );
  const likeliest = candidates[0]?.probability ?? 0;
  // What its author marked as key under the aspect that is asked for sums the rows up; what the roles are called does not.
  const sumsUp = ({ statement, signs }: Candidate): boolean =>
    signs.key === 1 && signs.aspect === 1 && statement.aspects[0] !== library.bareAspect?.id;
  const isLikely = (each: Candidate): boolean =>
    each.probability >= likeliest * (sumsUp(each) ? LESS_LIKELY : AS_LIKELY);
  const chosen = choose(ofAll.filter(isLikely), MOST.beside, library);
  const caveats = withCaveats([...inRows, ...chosen], Number.POSITIVE_INFINITY, library).slice(
    inRows.length + chosen.length,
  );
  return { said: chosen.slice(0, Math.max(1, MOST.beside - caveats.length)), caveats };
}
