import type { Aspect, Disagreement, Role, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Comparison, ComparisonCell, ComparisonRow, Evidence } from './answer.ts';
import { choose, evidenceFor } from './choose.ts';
import { notCoveredIn } from './explain.ts';
import { suggestFor } from './follow-ups.ts';
import type { Library } from './library.ts';
import { type Candidate, rank } from './rank.ts';

/** Statements in a cell when one aspect is compared, and when many are. */
const MOST_IN_CELL = { single: 4, few: 2, overview: 1 };
/** Rows of a comparison over everything: what one screen of a phone takes. */
const MAX_ROWS = 9;
/** With fewer rows that hold two roles, rows that hold one are shown too. */
const MIN_ROWS = 3;
const MAX_TOGETHER = 2;
/** Added to the score of a statement from a document that speaks of every compared role. */
const SAME_DOCUMENT = 0.5;

/** Roles side by side, over the asked aspects or over all that the documents hold; undefined when no cell has evidence. */
export function compare(
  understanding: Understanding,
  roles: readonly [Role, Role, ...Role[]],
  topics: readonly Disagreement[],
  library: Library,
): Comparison | undefined {
  const asked = askedAspects(understanding, roles, library);
  const isOverview = asked.length === 0;
  const aspects = isOverview ? overviewAspects(roles, library) : asked;
  const most = isOverview ? MOST_IN_CELL.overview : asked.length > 1 ? MOST_IN_CELL.few : MOST_IN_CELL.single;
  const rows = aspects
    .map((aspect) => row(understanding, roles, aspect, most, topics, library))
    .filter((each) => each.cells.some((cell) => cell.evidence.length > 0));
  const [first, ...rest] = rows;
  if (first === undefined) return undefined;
  const aspect = isOverview ? undefined : titleAspectOf(understanding, asked);
  return {
    kind: 'comparison',
    understanding,
    title: `${roles.map((role) => role.id).join(' vs ')}${aspect === undefined ? '' : `: ${aspect.label}`}`,
    roles,
    aspect,
    rows: [first, ...rest],
    together: together(understanding, roles, aspects, isOverview, library),
    notCovered: notCoveredIn(understanding, library),
    followUps: suggestFor({ roles, aspect, answered: rows.map((each) => each.aspect.id) }, library),
  };
}

/** The umbrella or aspect that the question names, as far as it is among the rows; else the first row's. */
function titleAspectOf(understanding: Understanding, asked: readonly Aspect[]): Aspect | undefined {
  const named = understanding.aspects.map((mention) => mention.value);
  return (
    named.find(
      (aspect) =>
        asked.includes(aspect) || aspect.includes.some((id) => asked.some((each) => each.id === id)),
    ) ?? asked[0]
  );
}

/** The aspects that the question names, umbrellas opened; or those of the statements that meet its words best. */
function askedAspects(
  understanding: Understanding,
  roles: readonly Role[],
  library: Library,
): readonly Aspect[] {
  const [bare] = library.knowledge.aspects;
  const named = understanding.aspects
    .map((mention) => mention.value)
    .filter((aspect) => aspect !== bare && !(aspect.joint && !aspect.compared));
  const held = open(named, library).filter((aspect) => holders(aspect) > 0);
  const [only, ...others] = held;
  if (only !== undefined) {
    const related =
      others.length === 0 && holders(only) < 2
        ? only.related.flatMap((id) => library.aspect(id) ?? []).filter((aspect) => holders(aspect) > 1)
        : [];
    return byOrder([...held, ...related]);
  }

  const content = understanding.contentWords.filter(
    (word) => !word.isFiller && (library.lexicon.has(word.stem) || word.synonyms.length > 0),
  );
  if (content.length === 0) return [];
  const best = roles.flatMap(
    (role) =>
      rank({ roles: [role], understanding }, library).filter((candidate) => candidate.text > 0)[0] ?? [],
  );
  const found = best.flatMap((candidate) => library.aspect(candidate.statement.aspects[0]) ?? []);
  return byOrder(found);

  function holders(aspect: Aspect): number {
    return roles.filter((role) => ownStatements(role, aspect, roles, library).length > 0).length;
  }
}

/** Umbrellas replaced by what they include. */
function open(aspects: readonly Aspect[], library: Library): readonly Aspect[] {
  return aspects.flatMap((aspect) =>
    aspect.includes.length > 0 ? aspect.includes.flatMap((id) => library.aspect(id) ?? []) : [aspect],
  );
}

function byOrder(aspects: readonly Aspect[]): readonly Aspect[] {
  return [...new Set(aspects)].sort((a, b) => a.order - b.order);
}

/** Aspects on which most roles have something of their own, in the order of the vocabulary. */
function overviewAspects(roles: readonly Role[], library: Library): readonly Aspect[] {
  const count = (aspect: Aspect): number =>
    roles.filter((role) => ownStatements(role, aspect, roles, library).length > 0).length;
  const compared = library.knowledge.aspects.filter(
    (aspect) => aspect.compared && aspect.includes.length === 0,
  );
  const shared = compared.filter((aspect) => count(aspect) >= 2);
  const kept = shared.length >= MIN_ROWS ? shared : compared.filter((aspect) => count(aspect) > 0);
  return byOrder([...kept].sort((a, b) => count(b) - count(a) || a.order - b.order).slice(0, MAX_ROWS));
}

/** Statements about the role alone, or about roles of which not all are compared. */
function ownStatements(
  role: Role,
  aspect: Aspect,
  roles: readonly Role[],
  library: Library,
): readonly Statement[] {
  return library
    .under(role.id, aspect.id)
    .filter((statement) => !roles.every((each) => statement.roles.includes(each.id)));
}

function row(
  understanding: Understanding,
  roles: readonly Role[],
  aspect: Aspect,
  most: number,
  topics: readonly Disagreement[],
  library: Library,
): ComparisonRow {
  const dispute = topics.find((topic) => topic.aspects.includes(aspect.id));
  const documents = documentsOnAll(roles, library);
  const worth = ({ statement, score }: Candidate): number =>
    score + (documents.has(statement.document.id) ? SAME_DOCUMENT : 0);
  const cells = roles.map((role): ComparisonCell => {
    const own = new Set(ownStatements(role, aspect, roles, library));
    const focused: Understanding = {
      ...understanding,
      aspects: [{ value: aspect, span: { start: 0, end: 0 } }],
    };
    const candidates = rank({ roles: [role], understanding: focused }, library)
      .filter((candidate) => own.has(candidate.statement))
      .sort((a, b) => worth(b) - worth(a));
    return { role, evidence: cellEvidence(role, candidates, most, dispute, library) };
  });
  return { aspect, cells, dispute };
}

/** Documents that speak of every compared role: what they say of one is meant beside the others. */
function documentsOnAll(roles: readonly Role[], library: Library): ReadonlySet<string> {
  const ids = library.knowledge.documents.map((document) => document.id);
  return new Set(
    ids.filter((id) =>
      roles.every((role) =>
        library.knowledge.statements.some(
          (statement) => statement.document.id === id && statement.roles.includes(role.id),
        ),
      ),
    ),
  );
}

/** In a disputed row, what each side says of the role comes before what else is known. */
function cellEvidence(
  role: Role,
  candidates: readonly Candidate[],
  most: number,
  dispute: Disagreement | undefined,
  library: Library,
): readonly Evidence[] {
  const sides = (dispute?.sides ?? []).flatMap(
    (side) => side.statements.find((statement) => statement.roles.includes(role.id)) ?? [],
  );
  const disputed = sides.map((statement) => evidenceFor(statement, [], library));
  const chosen = choose(candidates, Math.max(most, 1), library).filter(
    (each) => !sides.includes(each.statement),
  );
  return [...disputed, ...chosen].slice(0, Math.max(most, disputed.length));
}

/** What the documents say of the roles as a pair. */
function together(
  understanding: Understanding,
  roles: readonly Role[],
  aspects: readonly Aspect[],
  isOverview: boolean,
  library: Library,
): readonly Evidence[] {
  const joint = new Set(
    library.knowledge.statements.filter(
      (statement) =>
        roles.every((role) => statement.roles.includes(role.id)) &&
        (isOverview
          ? statement.aspects[0] === 'focus' || statement.aspects[0] === 'success'
          : aspects.some((aspect) => statement.aspects.includes(aspect.id))),
    ),
  );
  if (joint.size === 0) return [];
  const focused: Understanding = isOverview
    ? {
        ...understanding,
        aspects: ['focus', 'success']
          .flatMap((id) => library.aspect(id) ?? [])
          .map((value) => ({ value, span: { start: 0, end: 0 } })),
      }
    : { ...understanding, aspects: aspects.map((value) => ({ value, span: { start: 0, end: 0 } })) };
  return choose(
    rank({ roles, understanding: focused }, library).filter((candidate) => joint.has(candidate.statement)),
    MAX_TOGETHER,
    library,
  );
}
