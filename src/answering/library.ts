import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Aspect, AspectId, Knowledge, Role, RoleId, Statement } from '../knowledge/model.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Similarity, similarityBy } from './similarity.ts';

/** The documents made ready for answering: what every step of answering looks things up in. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly index: PassageIndex;
  readonly similarity: Similarity;
  readonly role: (id: RoleId) => Role | undefined;
  readonly aspect: (id: AspectId) => Aspect | undefined;
  /** What a role alone asks for: the first aspect of the vocabulary. */
  readonly bareAspect: Aspect | undefined;
  /** Roles that documents describe, in order. */
  readonly coveredRoles: readonly Role[];
  readonly isCovered: (role: Role) => boolean;
  /** Statements about a role under an aspect or, for an umbrella, under what it includes; in reading order. */
  readonly under: (role: RoleId, aspect: AspectId) => readonly Statement[];
  /** Statements about one of the roles, or that name one in a fact about another; all for no roles. In reading order. */
  readonly concerning: (roles: readonly Role[]) => readonly Statement[];
  /** How much other documents say what the statement says, 0 to 1. */
  readonly agreement: (statement: Statement) => number;
}

/** Statements of one role and aspect beyond which agreement is not worth its quadratic cost. */
const MAX_AGREEMENT_GROUP = 200;

export function openLibrary(knowledge: Knowledge, lexicon: Lexicon, index: PassageIndex): Library {
  const similarity = similarityBy(lexicon);
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]));
  const aspects = new Map(knowledge.aspects.map((aspect) => [aspect.id, aspect]));
  const cells = new Map<string, Statement[]>();
  for (const statement of knowledge.statements) {
    for (const role of statement.roles) {
      for (const aspect of statement.aspects) {
        const key = `${role} ${aspect}`;
        const known = cells.get(key);
        if (known === undefined) cells.set(key, [statement]);
        else known.push(statement);
      }
    }
  }
  const none: readonly Statement[] = [];
  const cell = (role: RoleId, aspect: AspectId): readonly Statement[] =>
    cells.get(`${role} ${aspect}`) ?? none;
  const under = (role: RoleId, id: AspectId): readonly Statement[] => {
    const included = aspects.get(id)?.includes ?? [];
    return included.length === 0 ? cell(role, id) : included.flatMap((aspect) => cell(role, aspect));
  };
  const byRole = new Map<RoleId, Statement[]>();
  for (const statement of knowledge.statements) {
    for (const role of new Set([...statement.roles, ...statement.names])) {
      const known = byRole.get(role);
      if (known === undefined) byRole.set(role, [statement]);
      else known.push(statement);
    }
  }
  const concerning = (asked: readonly Role[]): readonly Statement[] => {
    const [only, ...others] = asked;
    if (only === undefined) return knowledge.statements;
    if (others.length === 0) return byRole.get(only.id) ?? [];
    const found = new Set(asked.flatMap((role) => byRole.get(role.id) ?? []));
    return [...found].sort((a, b) => a.position - b.position);
  };
  const describedRoles = new Set(knowledge.statements.flatMap((statement) => statement.roles));
  const agreements = new Map<Statement, number>();
  const agreement = (statement: Statement): number => {
    const known = agreements.get(statement);
    if (known !== undefined) return known;
    const peers = statement.roles
      .flatMap((role) => under(role, statement.aspects[0]))
      .filter((peer) => peer.document.id !== statement.document.id);
    const best = new Map<string, number>();
    for (const peer of peers.slice(0, MAX_AGREEMENT_GROUP)) {
      best.set(peer.document.id, Math.max(best.get(peer.document.id) ?? 0, similarity(statement, peer)));
    }
    const value = Math.min(
      1,
      [...best.values()].reduce((total, each) => total + each, 0),
    );
    agreements.set(statement, value);
    return value;
  };
  return {
    knowledge,
    lexicon,
    index,
    similarity,
    role: (id) => roles.get(id),
    aspect: (id) => aspects.get(id),
    bareAspect: knowledge.aspects[0],
    coveredRoles: knowledge.roles.filter((role) => describedRoles.has(role.id)),
    isCovered: (role) => describedRoles.has(role.id),
    under,
    concerning,
    agreement,
  };
}

/** The covered roles of which documents say something under an aspect, in order. */
export function holdersOf(aspect: Aspect | undefined, { coveredRoles, under }: Library): readonly Role[] {
  return coveredRoles.filter((role) => aspect !== undefined && under(role.id, aspect.id).length > 0);
}
