import type { Aspect, Disagreement, Role, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Comparison, ComparisonCell, ComparisonRow, Evidence } from './answer.ts';
import { withCaveats } from './caveats.ts';
import { choose, evidenceFor } from './choose.ts';
import { isOfAllAtOnce } from './compared-roles.ts';
import { comparedAspects, isOfAll } from './comparison-aspects.ts';
import type { FindDisputes } from './disputes.ts';
import { notCoveredIn } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import { type Candidate, poolOfCell, rank } from './rank.ts';
import type { WordScores } from './score-words.ts';

/** Statements in a cell: of a comparison over everything, over a few aspects, over one. */
const MOST_IN_CELL = { overview: 1, few: 2, single: 4 };
/** Statements about the roles together, beneath the rows. */
const MAX_TOGETHER = 3;
/** Added to the score of a statement from a document that speaks of every compared role. */
const SAME_DOCUMENT = 0.2;

interface Scene {
  readonly understanding: Understanding;
  readonly roles: readonly [Role, Role, ...Role[]];
  readonly library: Library;
  readonly most: number;
  readonly topics: readonly Disagreement[];
  readonly words: WordScores;
}

/** Roles side by side, over the asked aspects or over all that the documents hold, but for those `seen`; undefined when no cell has evidence. */
export function compare(
  understanding: Understanding,
  roles: readonly [Role, Role, ...Role[]],
  words: WordScores,
  findDisputes: FindDisputes,
  library: Library,
  seen: readonly Aspect[] = [],
): Comparison | undefined {
  const { aspects, isOverview } = comparedAspects(understanding, roles, words, library, seen);
  const scene: Scene = {
    understanding,
    roles,
    library,
    most: isOverview ? MOST_IN_CELL.overview : aspects.length > 1 ? MOST_IN_CELL.few : MOST_IN_CELL.single,
    topics: findDisputes.among(understanding, roles).filter((topic) => !isOfAllAtOnce(topic, roles)),
    words,
  };
  const shown = new Set<Statement>();
  const rows = aspects
    .map((aspect) => row(aspect, scene, shown))
    .filter((each) => each.cells.some((cell) => cell.evidence.length > 0));
  const [first, ...rest] = rows;
  if (first === undefined) return undefined;
  const aspect = isOverview ? undefined : titleAspect(understanding, aspects);
  const title = roles.map((role) => role.id).join(' vs ');
  return {
    kind: 'comparison',
    understanding,
    title: aspect === undefined ? title : `${title}: ${aspect.label}`,
    roles,
    aspect,
    rows: [first, ...rest],
    together: together(rows, aspects, scene),
    notCovered: notCoveredIn(understanding, [], library),
    followUps: suggestFor({ roles, aspect, answered: rows.map((each) => each.aspect.id) }, library),
  };
}

/** The named aspect that the rows are about, an umbrella over them included; else the first row's. */
function titleAspect({ aspects: named }: Understanding, aspects: readonly Aspect[]): Aspect | undefined {
  const isShown = (aspect: Aspect): boolean =>
    aspects.includes(aspect) || aspects.some((each) => aspect.includes.includes(each.id));
  return named.map((mention) => mention.value).find(isShown) ?? aspects[0];
}

/** `shown`: the statements of the rows above, which are not repeated while there are others; this row's are added. */
function row(aspect: Aspect, scene: Scene, shown: Set<Statement>): ComparisonRow {
  const disputes = scene.topics.filter((topic) => topic.aspects.includes(aspect.id));
  const cells = scene.roles.map((role): ComparisonCell => {
    const evidence = cellEvidence(role, aspect, disputes, scene, shown);
    return { role, evidence };
  });
  for (const { evidence } of cells) for (const { statement } of evidence) shown.add(statement);
  return { aspect, cells, disputes };
}

/** In a disputed row, what each side says of the role comes before what else is known. */
function cellEvidence(
  role: Role,
  aspect: Aspect,
  disputes: readonly Disagreement[],
  { understanding, roles, library, most, words }: Scene,
  shown: ReadonlySet<Statement>,
): readonly Evidence[] {
  // What a document says of one role is meant beside the others that it speaks of.
  const worth = ({ statement, score }: Candidate): number =>
    score + (roles.every((each) => library.speaksOf(statement.document, each)) ? SAME_DOCUMENT : 0);
  const alone: Understanding = { ...understanding, roles: [{ value: role, span: undefined }] };
  const own = poolOfCell(role, aspect, words, library).filter((each) => !isOfAll(each, roles));
  const unseen = own.filter((statement) => !shown.has(statement));
  const statements = unseen.length > 0 ? unseen : own;
  const scope = { roles: [role], understanding: about(alone, [aspect]), statements, words };
  const candidates = [...rank(scope, library)].sort((a, b) => worth(b) - worth(a));
  const sides = disputes.flatMap((topic) => sidesAbout(role, topic));
  const told = [...new Set(sides)].map((statement) => evidenceFor(statement, [], library));
  const others = choose(candidates, { most, understanding }, library).filter(
    (each) => !sides.includes(each.statement),
  );
  return [...told, ...others].slice(0, Math.max(most, told.length));
}

/** Of a dispute about one role every side stands in its cell; of one about several, each side with whom it speaks for. */
function sidesAbout(role: Role, topic: Disagreement): readonly Statement[] {
  if (!topic.roles.includes(role.id)) return [];
  const isShared = topic.roles.length > 1;
  return topic.sides.flatMap(
    ({ statements }) => statements.find((each) => !isShared || each.roles.includes(role.id)) ?? [],
  );
}

/** What the documents say of all the roles at once, and what must be known of the figures in the rows. */
function together(
  rows: readonly ComparisonRow[],
  aspects: readonly Aspect[],
  { understanding, roles, library, words }: Scene,
): readonly Evidence[] {
  const telling = aspects.filter((aspect) => aspect !== library.bareAspect);
  const candidates = rank({ roles, understanding: about(understanding, telling), words }, library).filter(
    ({ statement, aspect }) => aspect > 0 && roles.every((role) => statement.roles.includes(role.id)),
  );
  const inRows = rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence));
  const chosen = choose(candidates, { most: MAX_TOGETHER, understanding }, library);
  const caveats = withCaveats([...inRows, ...chosen], Number.POSITIVE_INFINITY, library).slice(
    inRows.length + chosen.length,
  );
  return [...chosen.slice(0, MAX_TOGETHER - caveats.length), ...caveats];
}

/** The same question about these aspects. */
function about(understanding: Understanding, aspects: readonly Aspect[]): Understanding {
  return { ...understanding, aspects: aspects.map((value) => ({ value, span: undefined })) };
}
