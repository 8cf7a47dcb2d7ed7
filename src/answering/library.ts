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
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';
import { type PassageIndex, passageIndexSteps, type Scope } from '../search/passage-index.ts';
import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import { type ScoreWeights, shippedWeights } from './score.ts';
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
  readonly weights: ScoreWeights;
  readonly similarity: Similarity;
  readonly role: (id: RoleId) => Role | undefined;
  readonly aspect: (id: AspectId) => Aspect | undefined;
  /** What a role alone asks for: the first aspect of the vocabulary. */
  readonly bareAspect: Aspect | undefined;
  /** Roles that documents describe, in order. */
  readonly coveredRoles: readonly Role[];
  readonly isCovered: (role: Role) => boolean;
  /**
   * Statements about a role under an aspect that is no umbrella, or about any role when it is undefined. Those that
   * are key come first, each part in reading order.
   */
  readonly cell: (role: RoleId | undefined, aspect: AspectId) => readonly Statement[];
  /** How many statements about a role stand under an aspect or, for an umbrella, under what it includes. */
  readonly countUnder: (role: RoleId, aspect: AspectId) => number;
  /** Whether the statement at a position is about one of the roles, or names one in a fact about another; always for no roles. */
  readonly concerns: (roles: readonly Role[]) => Scope;
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
  const concerned = yield* positionsByRoleSteps(knowledge.statements);
  const describedRoles = new Set([...rolesOf.values()].flatMap((about) => [...about]));
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
    weights,
    similarity,
    role: (id) => roles.get(id),
    aspect: (id) => aspects.get(id),
    bareAspect: knowledge.aspects[0],
    coveredRoles: knowledge.roles.filter((role) => describedRoles.has(role.id)),
    isCovered: (role) => describedRoles.has(role.id),
    cell,
    countUnder: (role, aspect) => counts.get(role)?.get(aspect) ?? 0,
    concerns: (asked) => {
      if (asked.length === 0) return () => true;
      const wanted = union(asked.flatMap((role) => concerned.get(role.id) ?? []));
      return (position) => wanted[position] === 1;
    },
    caveats: knowledge.statements.filter((statement) => statement.isCaveat),
    speaksOf: (document, role) => rolesOf.get(document)?.has(role.id) === true,
  };
}

/** The covered roles of which documents say something under an aspect, in order. */
export function rolesWith(
  aspect: Aspect | undefined,
  { coveredRoles, countUnder }: Library,
): readonly Role[] {
  return coveredRoles.filter((role) => aspect !== undefined && countUnder(role.id, aspect.id) > 0);
}

/** For each role, 1 at the positions of the statements that are about it or name it. */
function* positionsByRoleSteps(statements: readonly Statement[]): Steps<ReadonlyMap<RoleId, Uint8Array>> {
  const found = new Map<RoleId, Uint8Array>();
  yield* forEachInSteps(statements, ({ roles, names, position }) => {
    for (const role of [...roles, ...names]) {
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
