import type { Lexicon } from '../knowledge/lexicon.ts';
import type {
  Aspect,
  AspectId,
  Knowledge,
  Role,
  RoleId,
  SourceDocument,
  Statement,
} from '../knowledge/model.ts';
import { contradictionSteps, type ProposedDisagreement } from '../knowledge/propose-disagreements.ts';
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';
import { type Translate, termTranslation } from '../knowledge/term-translation.ts';
import { type PassageIndex, passageIndexSteps, type Scope } from '../search/passage-index.ts';
import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import { type Score, type ScoreWeights, scoreBy, shippedWeights } from './score.ts';
import { type Similarity, similarityBy } from './similarity.ts';

const COURTESIES = ['thanks', 'greeting', 'courtesy'] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** The documents made ready for answering: what every step of answering looks things up in. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  /** Phrases of courtesy. */
  readonly courtesies: PhraseMatcher<Courtesy>;
  /** Base forms of the words by which a comparison is asked for. */
  readonly comparing: ReadonlySet<string>;
  readonly index: PassageIndex;
  readonly score: Score;
  /** Undefined where the learned term has seen every statement. */
  readonly translate: Translate | undefined;
  readonly similarity: Similarity;
  readonly role: (id: RoleId) => Role | undefined;
  readonly aspect: (id: AspectId) => Aspect | undefined;
  /** What a role alone asks for: the first aspect of the vocabulary. */
  readonly bareAspect: Aspect | undefined;
  /** Roles that documents describe, in order. */
  readonly coveredRoles: readonly Role[];
  readonly isCovered: (role: Role) => boolean;
  /** How a question names a role: by its id, or spelt out where that is another covered role's abbreviation too. */
  readonly called: (role: Role) => string;
  /** Roles that questions are suggested about: those that documents describe in more than a sentence or two, in order. */
  readonly suggestedRoles: readonly Role[];
  /** The two roles that examples are about: those told apart (`matched`), else those most often named together. */
  readonly pair: readonly [] | readonly [Role] | readonly [Role, Role];
  /**
   * Statements about a role under an aspect that is no umbrella, or about any role when it is undefined. Those that
   * are key come first, each part in reading order.
   */
  readonly cell: (role: RoleId | undefined, aspect: AspectId) => readonly Statement[];
  /** How many statements about a role stand under an aspect or, for an umbrella, under what it includes. */
  readonly countUnder: (role: RoleId, aspect: AspectId) => number;
  /** Whether the statement at a position is about one of the roles, or names one in a fact about another; always for no roles. */
  readonly concerns: (roles: readonly Role[]) => Scope;
  /**
   * What other documents say that seems to contradict a statement, on whom its role reports to or who holds it. Figures are
   * left to the owner, for they often measure other things.
   */
  readonly contradicting: (statement: Statement) => readonly Statement[];
  /** What must be known of the figures of a section. */
  readonly caveats: readonly Statement[];
  /** Whether a document has a statement about the role. */
  readonly speaksOf: (document: SourceDocument, role: Role) => boolean;
}

export function* librarySteps(
  knowledge: Knowledge,
  lexicon: Lexicon,
  weights: ScoreWeights = shippedWeights,
): Steps<Library> {
  const index = yield* passageIndexSteps(knowledge, lexicon);
  const similarity = similarityBy(lexicon);
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]));
  const aspects = new Map(knowledge.aspects.map((aspect) => [aspect.id, aspect]));
  const cells = yield* cellsOfSteps(knowledge.statements);
  const cell: Library['cell'] = (role, aspect) => cells.get(role)?.get(aspect) ?? NONE;
  const countIn = (role: RoleId, { id, includes }: Aspect): number =>
    includes.length === 0
      ? cell(role, id).length
      : includes.reduce((count, included) => count + cell(role, included).length, 0);
  const counts = new Map(
    knowledge.roles.map(({ id }) => [
      id,
      new Map(knowledge.aspects.map((aspect) => [aspect.id, countIn(id, aspect)])),
    ]),
  );
  const rolesOf = new Map<SourceDocument, Set<RoleId>>();
  yield* forEachInSteps(knowledge.statements, ({ document, roles: about }) => {
    const known = rolesOf.get(document) ?? new Set();
    rolesOf.set(document, known);
    for (const role of about) known.add(role);
  });
  const concerned = yield* positionsByRoleSteps(knowledge.statements, rolesOf);
  const describedRoles = new Set([...rolesOf.values()].flatMap((about) => [...about]));
  const coveredRoles = knowledge.roles.filter((role) => describedRoles.has(role.id));
  const contradictions = othersSides(yield* contradictionSteps(knowledge));
  yield;
  const suggestedRoles = wellCovered(coveredRoles, knowledge.statements);
  const countUnder: Library['countUnder'] = (role, aspect) => counts.get(role)?.get(aspect) ?? 0;
  yield;
  const pair = pairOf(suggestedRoles, knowledge, countUnder);
  yield;
  return {
    knowledge,
    lexicon,
    courtesies: phraseMatcher(
      COURTESIES.flatMap((sign) => knowledge.language.intents[sign].map((phrase) => [phrase, sign] as const)),
    ),
    comparing: new Set(
      knowledge.language.intents.compare.flatMap((phrase) => words(phrase).map(({ base }) => base)),
    ),
    index,
    score: scoreBy(weights),
    translate: knowledge.translation && termTranslation(knowledge.translation, knowledge.statements, lexicon),
    similarity,
    role: (id) => roles.get(id),
    aspect: (id) => aspects.get(id),
    bareAspect: knowledge.aspects[0],
    coveredRoles,
    isCovered: (role) => describedRoles.has(role.id),
    called: (role) => (isShared(role, coveredRoles) ? role.name : role.id),
    suggestedRoles,
    pair,
    cell,
    countUnder,
    concerns: (asked) => {
      if (asked.length === 0) return () => true;
      const wanted = union(asked.flatMap((role) => concerned.get(role.id) ?? []));
      return (position) => wanted[position] === 1;
    },
    contradicting: (statement) => contradictions.get(statement) ?? NONE,
    caveats: knowledge.statements.filter((statement) => statement.isCaveat),
    speaksOf: (document, role) => rolesOf.get(document)?.has(role.id) === true,
  };
}

/** By statement: the first of each other side. */
function othersSides(told: readonly ProposedDisagreement[]): ReadonlyMap<Statement, readonly Statement[]> {
  return new Map(
    told.flatMap(({ sides }) =>
      sides.flatMap((side) =>
        side.statements.map((statement) => [
          statement,
          sides.filter((other) => other !== side).map(({ statements: [first] }) => first),
        ]),
      ),
    ),
  );
}

const isShared = (role: Role, among: readonly Role[]): boolean =>
  among.some(
    (other) => other !== role && other.aliases.some((alias) => alias.toLowerCase() === role.id.toLowerCase()),
  );

/** With fewer statements a role is suggested only where no role has more: one sentence may be read wrongly. */
const MIN_STATEMENTS_OF_ROLE = 4;

function wellCovered(covered: readonly Role[], statements: readonly Statement[]): readonly Role[] {
  const isWell = ({ id }: Role): boolean =>
    statements.filter(({ roles }) => roles.includes(id)).length >= MIN_STATEMENTS_OF_ROLE;
  const well = covered.filter(isWell);
  return well.length > 0 ? well : covered;
}

/** A comparison of roles that share fewer aspects shows little. */
const MIN_SHARED_ASPECTS = 2;

function pairOf(
  suggested: readonly Role[],
  { aspects, statements }: Knowledge,
  countUnder: Library['countUnder'],
): Library['pair'] {
  const sharedBy = (one: Role, other: Role): number =>
    aspects.filter(
      ({ id, compared }) => compared && countUnder(one.id, id) > 0 && countUnder(other.id, id) > 0,
    ).length;
  const namedBy = new Map(
    suggested.map((role) => [
      role,
      statements.filter(({ roles, names }) => roles.includes(role.id) || names.includes(role.id)),
    ]),
  );
  const namesOf = (role: Role): readonly Statement[] => namedBy.get(role) ?? [];
  const togetherIn = (one: Role, other: Role): number => {
    const others = new Set(namesOf(other));
    return namesOf(one).filter((statement) => others.has(statement)).length;
  };
  const pairs = suggested.flatMap((one, at) =>
    suggested.slice(at + 1).map((other) => ({
      pair: [one, other] as const,
      isMatched: Number(one.matched && other.matched),
      together: togetherIn(one, other),
      named: Math.min(namesOf(one).length, namesOf(other).length),
    })),
  );
  const best = pairs
    .filter(({ pair: [one, other] }) => sharedBy(one, other) >= MIN_SHARED_ASPECTS)
    .sort((a, b) => b.isMatched - a.isMatched || b.together - a.together || b.named - a.named)[0];
  if (best !== undefined) return best.pair;
  const [first] = [...suggested].sort((a, b) => namesOf(b).length - namesOf(a).length);
  return first === undefined ? [] : [first];
}

/** The roles to suggest of which documents say something under an aspect, in order; any such role where none is. */
export function rolesWith(aspect: Aspect | undefined, library: Library): readonly Role[] {
  const holding = (roles: readonly Role[]): readonly Role[] => withAspect(aspect, roles, library);
  const suggested = holding(library.suggestedRoles);
  return suggested.length > 0 ? suggested : holding(library.coveredRoles);
}

function withAspect(
  aspect: Aspect | undefined,
  roles: readonly Role[],
  { countUnder }: Library,
): readonly Role[] {
  return roles.filter((role) => aspect !== undefined && countUnder(role.id, aspect.id) > 0);
}

/** For each role, 1 at the positions of the statements that are about it or name it. */
function* positionsByRoleSteps(
  statements: readonly Statement[],
  rolesOf: ReadonlyMap<SourceDocument, ReadonlySet<RoleId>>,
): Steps<ReadonlyMap<RoleId, Uint8Array>> {
  const found = new Map<RoleId, Uint8Array>();
  yield* forEachInSteps(statements, ({ roles, names, document, position }) => {
    // What is about nobody in particular may be about any role of its document.
    const others = roles.length === 0 ? (rolesOf.get(document) ?? []) : [];
    for (const role of [...roles, ...names, ...others]) {
      const positions = found.get(role) ?? new Uint8Array(statements.length);
      positions[position] = 1;
      found.set(role, positions);
    }
  });
  return found;
}

/** 1 where any of them has it. */
function union([first = NOWHERE, ...others]: readonly Uint8Array[]): Uint8Array {
  if (others.length === 0) return first;
  const all = first.slice();
  for (const other of others)
    for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) | (other[at] ?? 0);
  return all;
}

const NOWHERE = new Uint8Array();
const NONE: readonly Statement[] = [];

/** By role, `undefined` for all, then by aspect. */
type Cells = ReadonlyMap<RoleId | undefined, ReadonlyMap<AspectId, readonly Statement[]>>;

function* cellsOfSteps(statements: readonly Statement[]): Steps<Cells> {
  const cells = new Map<RoleId | undefined, Map<AspectId, Statement[]>>();
  const isKey = (statement: Statement): boolean => statement.isKey;
  const inOrder = [...statements.filter(isKey), ...statements.filter((each) => !isKey(each))];
  yield* forEachInSteps(inOrder, (statement) => {
    for (const role of [undefined, ...statement.roles]) {
      const row = cells.get(role) ?? new Map<AspectId, Statement[]>();
      cells.set(role, row);
      for (const aspect of statement.aspects) {
        const cell = row.get(aspect);
        if (cell === undefined) row.set(aspect, [statement]);
        else cell.push(statement);
      }
    }
  });
  return cells;
}
