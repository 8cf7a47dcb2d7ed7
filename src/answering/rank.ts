import type { AspectId, Role, Statement } from '../knowledge/model.ts';
import type { Scope } from '../search/passage-index.ts';
import type { Frame } from '../understanding/frame.ts';
import { withoutRoles } from '../understanding/terms.ts';
import type { Evidence } from './learned-signs.ts';
import type { Library } from './library.ts';
import { type Signs, signsFor } from './signs.ts';

/** A statement that may answer. */
export interface Candidate {
  readonly statement: Statement;
  /** That it answers the question, 0 to 1. */
  readonly probability: number;
  readonly signs: Signs;
}

/** The statements that the learned term puts first are candidates whatever words they have. */
const MAX_LEARNED = 20;
/** Of one role under one aspect that is asked for; a folder that one person wrote has fewer. */
const MAX_OF_A_CELL = 20;
/** An aspect that the question is about with this probability is looked into. */
const LIKELY = 0.2;
/** All that is said of the roles in question, where it is no more than this. */
const MAX_OF_ROLES = 120;
/** A synonym stands in for the asker's word in the search too, and counts a little less. */
const SYNONYM_TERM_WEIGHT = 0.9;

/** The covered roles that statements must concern; none where it is asked which role, for then any may be meant. */
export function askedRoles({ roles, wanted }: Frame, library: Library): readonly Role[] {
  const covered = roles.map(({ value }) => value).filter(library.isCovered);
  const asksWhich = wanted === 'which_role' || wanted === 'which_needed';
  return asksWhich && covered.length < 2 ? [] : covered;
}

/** What was ranked for a question; deterministic. */
export interface Ranking {
  /** Likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Any statement, as it would be ranked for the question. */
  readonly of: (statement: Statement) => Candidate;
}

export function rank(frame: Frame, library: Library): Ranking {
  const { candidates, evidence } = gather(frame, library);
  const signsOf = signsFor(frame, evidence, library);
  const sources = frame.sources.map(({ value }) => value);
  const known = new Map<Statement, Candidate>();
  const of = (statement: Statement): Candidate => {
    const seen = known.get(statement);
    if (seen !== undefined) return seen;
    const signs = signsOf(statement);
    const candidate = { statement, signs, probability: library.score.probabilityOf(signs) };
    known.set(statement, candidate);
    return candidate;
  };
  return {
    of,
    candidates: candidates
      .filter(({ document }) => sources.length === 0 || sources.includes(document))
      .filter((statement) => !looksUp(statement, frame, library))
      .map(of)
      .sort(byLikelihood),
  };
}

/** "Who reports to the CTO?" is not answered by whom the CTO reports to. */
export function looksUp(
  { roles, aspects }: Statement,
  { direction, roles: named }: Frame,
  library: Library,
): boolean {
  const [only, ...others] = named;
  const isOfAsked = others.length === 0 && roles.length === 1 && roles[0] === only?.value.id;
  return direction === 'below' && isOfAsked && aspects.some((id) => library.aspect(id)?.joint === true);
}

export const byLikelihood = (a: Candidate, b: Candidate): number =>
  b.probability - a.probability || a.statement.position - b.statement.position;

/** What the learned term and the search find, and the first statements under each aspect that is asked for. */
function gather(
  frame: Frame,
  library: Library,
): { readonly candidates: readonly Statement[]; readonly evidence: Evidence } {
  const { knowledge, index, cell } = library;
  const roles = askedRoles(frame, library);
  const inScope = library.concerns(roles);
  const fitsOf = (terms: readonly string[] | undefined) => terms && knowledge.learned?.fits(terms);
  const fits = fitsOf(frame.terms);
  const askingFits = fitsOf(frame.asking?.terms);
  const translated = library.translate?.(withoutRoles((frame.asking ?? frame).terms));
  const hits = index.search(
    frame.words.flatMap((word) => [
      { stem: word.stem, weight: 1 },
      ...word.synonyms.flat().map(({ stem }) => ({ stem, weight: SYNONYM_TERM_WEIGHT })),
    ]),
    inScope,
  );
  const best = hits[0]?.score ?? 1;
  const found = new Set<Statement>(hits.map(({ statement }) => statement));
  for (const each of [fits?.statements, askingFits?.statements, translated?.fits].filter(
    (each) => each !== undefined,
  ))
    for (const at of likeliest(each, inScope)) add(found, knowledge.statements[at]);
  if (translated !== undefined && roles.length > 0) {
    const concerned = knowledge.statements.filter(({ position }) => inScope(position));
    if (concerned.length <= MAX_OF_ROLES) for (const statement of concerned) found.add(statement);
  }
  for (const aspect of askedAspects(frame))
    for (const role of roles.length === 0 ? [undefined] : roles)
      for (const statement of cell(role?.id, aspect).slice(0, MAX_OF_A_CELL)) found.add(statement);
  return {
    candidates: [...found],
    evidence: {
      fits,
      askingFits,
      translated,
      inScope,
      searched: new Map(hits.map(({ statement, score }) => [statement, score / best])),
    },
  };
}

function askedAspects({ aspects, hintedAspects, likelyAspects }: Frame): ReadonlySet<AspectId> {
  const likely = [...likelyAspects].filter(([, probability]) => probability >= LIKELY).map(([id]) => id);
  return new Set([
    ...[...aspects, ...hintedAspects].flatMap(({ value }) => [value.id, ...value.includes]),
    ...likely,
  ]);
}

function add(found: Set<Statement>, statement: Statement | undefined): void {
  if (statement !== undefined) found.add(statement);
}

/** The positions with the highest fits, in reading order. */
function likeliest(fits: Float64Array, inScope: Scope): readonly number[] {
  const highest = new Float64Array(MAX_LEARNED).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < fits.length; at++) {
    const fit = fits[at] ?? Number.NEGATIVE_INFINITY;
    // Most are lower than all that are kept, the lowest of which stands first.
    if (fit <= (highest[0] ?? 0) || !inScope(at)) continue;
    highest[0] = fit;
    highest.sort();
  }
  const [least = Number.NEGATIVE_INFINITY] = highest;
  const found: number[] = [];
  for (const [at, fit] of fits.entries())
    if (fit >= least && fit !== Number.NEGATIVE_INFINITY && inScope(at)) found.push(at);
  return found;
}
