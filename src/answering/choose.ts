import type { Statement } from '../knowledge/model.ts';
import type { Evidence } from './answer.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Statements this alike say the same: one is shown, both are cited (0 to 1). */
const SAME_SAYING = 0.6;
/** Statements this alike add too little to one another to be shown together (0 to 1). */
const TOO_CLOSE = 0.5;
/** A further statement adds to the answer from so much of the first one's probability on… */
export const AS_LIKELY = 0.5;
/** …and still belongs to a question that has many answers, or to what comes closest, from so much on. */
export const LESS_LIKELY = 0.3;
/** Statements that are read at a glance: by themselves, and beside others (a part, a side, a role, a cell). */
export const MOST = { alone: 3, beside: 2 };

/**
 * The statement that answers first, with what contradicts it, then those that add something: at most `most` but for
 * what contradicts, none a near-duplicate of another, none far less likely than the first. Candidates come likeliest
 * first.
 */
export function choose(
  candidates: readonly Candidate[],
  most: number,
  library: Library,
  asLikely = AS_LIKELY,
): readonly Evidence[] {
  // A caveat comes with the figures that it is about, and alone says little.
  const telling = candidates.filter(({ statement }) => !statement.isCaveat);
  const [first] = telling;
  const least = asLikely * (first?.probability ?? 0);
  const shown: Statement[] = [];
  for (const { statement, probability } of telling) {
    if (shown.length >= most || probability < least) break;
    if (shown.every((each) => !isTooClose(each, statement, library))) shown.push(statement);
    // Who asks whom a role reports to must not be told half.
    if (shown.length === 1) shown.push(...library.contradicting(statement));
  }
  const others = candidates.map(({ statement }) => statement);
  return shown.map((statement) => evidenceFor(statement, others, library));
}

/** A statement with those among `others` that say the same in another document, one a document. */
export function evidenceFor(statement: Statement, others: readonly Statement[], library: Library): Evidence {
  const alsoSaidBy: Statement[] = [];
  for (const other of others) {
    if (other.document === statement.document || !hasSameRoles(statement, other)) continue;
    if (alsoSaidBy.some((each) => each.document === other.document)) continue;
    if (library.similarity(statement, other) >= SAME_SAYING) alsoSaidBy.push(other);
  }
  return { statement, alsoSaidBy };
}

function hasSameRoles(a: Statement, b: Statement): boolean {
  return a.roles.length === b.roles.length && a.roles.every((role) => b.roles.includes(role));
}

/** They add too little to one another to be shown together. */
export function isTooClose(a: Statement, b: Statement, library: Library): boolean {
  return library.similarity(a, b) >= TOO_CLOSE;
}
