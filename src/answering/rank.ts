import type { AspectId, Role, Statement } from '../knowledge/model.ts';
import type { Term } from '../search/passage-index.ts';
import { words } from '../text/words.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';

/** A statement that may answer, with what speaks for it. All scores run from 0 to 1. */
export interface Candidate {
  readonly statement: Statement;
  /** The weighted sum that candidates are ranked by. */
  readonly score: number;
  /** How well its aspects meet the question's. */
  readonly aspect: number;
  /** How well its words meet the question's. */
  readonly text: number;
}

/** What the statements must be about. */
export interface Scope {
  /** Empty: any role. */
  readonly roles: readonly Role[];
  readonly understanding: Understanding;
}

/**
 * Weights of what speaks for a statement, tuned on the golden questions; each may move by a fifth without changing
 * the figures that `npm run eval` prints by more than a point.
 */
const WEIGHT = { aspect: 1, text: 1, joint: 0.25, agreement: 0.25, lead: 0.08 };
/** A statement whose aspect is only among the further ones, or only related, meets the question less. */
const FURTHER_ASPECT = 0.75;
const RELATED_ASPECT = 0.4;
/** The most specific aspect of a question counts in full, each other so much. */
const LESSER_ASPECT = 0.6;
const SYNONYM_WEIGHT = 0.7;
const FILLER_WEIGHT = 0.25;

/** Statements within the scope that meet the question's aspect or words, best first; deterministic. */
export function rank(scope: Scope, library: Library): readonly Candidate[] {
  const { understanding, roles } = scope;
  const wanted = wantedAspects(understanding, library);
  const text = textScores(understanding, library);
  const inScope = (statement: Statement): boolean => roles.length === 0 || statement.roles.some((id) => roles.some((role) => role.id === id));
  const found: Candidate[] = [];
  for (const statement of library.knowledge.statements) {
    if (!inScope(statement)) continue;
    const aspect = aspectScore(statement, wanted);
    const textScore = text.get(statement) ?? 0;
    if (aspect === 0 && textScore === 0) continue;
    const score =
      WEIGHT.aspect * aspect +
      WEIGHT.text * textScore +
      WEIGHT.joint * jointScore(statement, understanding, roles) +
      WEIGHT.agreement * library.agreement(statement) +
      WEIGHT.lead * (1 / (1 + statement.position - firstPositionOf(statement, library)));
    found.push({ statement, score, aspect, text: textScore });
  }
  return found.sort((a, b) => b.score - a.score || a.statement.position - b.statement.position);
}

function wantedAspects(understanding: Understanding, library: Library): ReadonlyMap<AspectId, number> {
  const wanted = new Map<AspectId, number>();
  const want = (id: AspectId, weight: number): void => {
    wanted.set(id, Math.max(weight, wanted.get(id) ?? 0));
  };
  for (const [index, { value }] of understanding.aspects.entries()) {
    const weight = index === 0 ? 1 : LESSER_ASPECT;
    want(value.id, weight);
    for (const [at, included] of value.includes.entries()) want(included, weight * (1 - at * 0.1));
    for (const related of value.related) want(related, weight * RELATED_ASPECT);
  }
  return library.knowledge.statements.length === 0 ? new Map() : wanted;
}

function aspectScore(statement: Statement, wanted: ReadonlyMap<AspectId, number>): number {
  let best = 0;
  for (const [index, aspect] of statement.aspects.entries()) {
    best = Math.max(best, (wanted.get(aspect) ?? 0) * (index === 0 ? 1 : FURTHER_ASPECT));
  }
  return best;
}

/** The search's scores over the best one's, times the share of the question's word weight that is met. */
function textScores(understanding: Understanding, library: Library): ReadonlyMap<Statement, number> {
  const content = searchedWords(understanding);
  const terms: Term[] = content.flatMap((word) => [
    { stem: word.stem, weight: word.isFiller ? FILLER_WEIGHT : 1 },
    ...word.synonyms.map((stem) => ({ stem, weight: SYNONYM_WEIGHT })),
  ]);
  const hits = library.index.search(terms);
  const best = hits[0]?.score ?? 0;
  const total = content.reduce((sum, word) => sum + weightOf(word, library), 0);
  const scores = new Map<Statement, number>();
  for (const { statement, score } of hits) {
    const stems = library.lexicon.stemsOf(statement);
    let met = 0;
    for (const word of content) {
      if (stems.has(word.stem)) met += weightOf(word, library);
      else if (word.synonyms.some((stem) => stems.has(stem))) met += SYNONYM_WEIGHT * weightOf(word, library);
    }
    const share = total === 0 ? 0 : met / total;
    scores.set(statement, (0.5 * score) / best + 0.5 * share);
  }
  return scores;
}

/** The words worth searching: all but chatter, or all when there is only chatter. */
export function searchedWords(understanding: Understanding): readonly ContentWord[] {
  const telling = understanding.contentWords.filter((word) => !word.isFiller);
  return telling.length > 0 || understanding.aspects.length > 0 ? telling : understanding.contentWords;
}

function weightOf(word: ContentWord, library: Library): number {
  const idf = library.lexicon.has(word.stem) ? library.lexicon.idf(word.stem) : Math.max(0, ...word.synonyms.map((stem) => library.lexicon.idf(stem)));
  return idf * (word.isFiller ? FILLER_WEIGHT : 1);
}

/** A question about several roles is best met by a statement about all of them, or that names the others. */
function jointScore(statement: Statement, understanding: Understanding, roles: readonly Role[]): number {
  const named = understanding.roles.map((mention) => mention.value);
  if (named.length < 2) {
    const [only] = roles;
    return only !== undefined && statement.roles.length === 1 ? 0.5 : 0;
  }
  const stems = new Set(words(statement.text).map((word) => word.text.replace(/s$/, '')));
  const met = named.filter((role) => statement.roles.includes(role.id) || stems.has(role.id.toLowerCase()));
  return met.length / named.length;
}

function firstPositionOf(statement: Statement, library: Library): number {
  const [role] = statement.roles;
  const first = role === undefined ? undefined : library.under(role, statement.aspects[0]).find((each) => each.document.id === statement.document.id);
  return first?.position ?? statement.position;
}
