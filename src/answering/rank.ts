import type { AspectId, Role, Statement } from '../knowledge/model.ts';
import type { Term } from '../search/passage-index.ts';
import { words as textWords } from '../text/words.ts';
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

/** Weights of what speaks for a statement, tuned together on the golden questions (`npm run eval`). */
const WEIGHT = { aspect: 1, text: 1.2, joint: 0.3, agreement: 0.25, key: 0.35, alias: 0.3, figure: 0.5 };
/** A statement whose aspect is only among the further ones, or only related, meets the question less. */
const FURTHER_ASPECT = 0.75;
const RELATED_ASPECT = 0.4;
/** The most specific aspect of a question counts in full, each other so much. */
const LESSER_ASPECT = 0.6;
/** An aspect that is only hinted at, where the question names none and where it names another. */
const HINTED_ASPECT = { alone: 0.5, beside: 0.25 };
/** Each further telling word lowers the weight of the aspect so much: in a long question one word says less. */
const DILUTION = 0.1;
/** Words of an aspect's vocabulary have steered the aspect already. */
const ASPECT_WORD_WEIGHT = 0.5;
/** How well a statement's word meets the question's: the same word counts 1, another of its stem or a synonym less. */
const STEM_WEIGHT = 0.8;
const SYNONYM_WEIGHT = 0.7;
/** Idf weight that a question's words must have together before meeting them all counts in full (idf: 1 to 6 a word). */
const FULL_WEIGHT = 8;
const FILLER_WEIGHT = 0.25;

/** The candidates for a question: of the covered roles that it names, or of any role when it asks which. */
export function candidatesFor(understanding: Understanding, library: Library): readonly Candidate[] {
  const roles = understanding.roles.map((mention) => mention.value).filter(library.isCovered);
  return rank(
    { roles: understanding.intent === 'which_role' && roles.length < 2 ? [] : roles, understanding },
    library,
  );
}

/** Statements within the scope that meet the question's aspect or words, best first; deterministic. */
export function rank(scope: Scope, library: Library): readonly Candidate[] {
  const { understanding, roles } = scope;
  const wanted = wantedAspects(understanding);
  const text = textScores(understanding, library);
  const aliases = saidAliases(understanding);
  const aspectWeight =
    WEIGHT.aspect /
    (1 +
      DILUTION *
        searchedWords(understanding).filter((word) => !word.isAspect && isExplained(word, library)).length);
  const inScope = (statement: Statement): boolean =>
    roles.length === 0 || statement.roles.some((id) => roles.some((role) => role.id === id));
  const found: Candidate[] = [];
  for (const statement of library.knowledge.statements) {
    if (!inScope(statement)) continue;
    const aspect = aspectScore(statement, wanted);
    const textScore = text.get(statement) ?? 0;
    if (aspect === 0 && textScore === 0) continue;
    const score =
      aspectWeight * aspect +
      WEIGHT.text * textScore +
      WEIGHT.joint * jointScore(statement, understanding, roles) +
      WEIGHT.agreement * library.agreement(statement) +
      WEIGHT.key * (statement.isKey ? 1 : 0) +
      WEIGHT.alias * (aliases.some((alias) => statement.text.toLowerCase().includes(alias)) ? 1 : 0) +
      WEIGHT.figure * (understanding.figure?.pattern.test(statement.text) === true ? 1 : 0);
    found.push({ statement, score, aspect, text: textScore });
  }
  return found.sort((a, b) => b.score - a.score || a.statement.position - b.statement.position);
}

function wantedAspects(understanding: Understanding): ReadonlyMap<AspectId, number> {
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
  const hinted = understanding.aspects.length === 0 ? HINTED_ASPECT.alone : HINTED_ASPECT.beside;
  for (const { value } of understanding.hintedAspects) {
    for (const id of [value.id, ...value.includes]) want(id, hinted);
  }
  return wanted;
}

/** Ways to say a role that are neither its id nor its name: a question that says "IT director" may be about the words. */
function saidAliases({ question, roles }: Understanding): readonly string[] {
  return roles
    .filter(
      ({ value, span }) =>
        span.end > span.start &&
        ![value.id.toLowerCase(), value.name].includes(question.slice(span.start, span.end).toLowerCase()),
    )
    .map(({ span }) => question.slice(span.start, span.end).toLowerCase())
    .filter((said) => said.includes(' '));
}

function aspectScore(statement: Statement, wanted: ReadonlyMap<AspectId, number>): number {
  let best = 0;
  for (const [index, aspect] of statement.aspects.entries()) {
    best = Math.max(best, (wanted.get(aspect) ?? 0) * (index === 0 ? 1 : FURTHER_ASPECT));
  }
  return best;
}

/** The share of the question's word weight that a statement meets, lowered where the search finds better ones. */
function textScores(understanding: Understanding, library: Library): ReadonlyMap<Statement, number> {
  const labels = new Set(
    understanding.aspects.flatMap((mention) => textWords(mention.value.label).map((word) => word.base)),
  );
  const content = searchedWords(understanding).filter((word) => !labels.has(word.base));
  const terms: Term[] = content.flatMap((word) => [
    { stem: word.stem, weight: searchWeight(word) },
    ...word.synonyms.flat().map((stem) => ({ stem, weight: SYNONYM_WEIGHT })),
  ]);
  const hits = library.index.search(terms);
  const best = hits[0]?.score ?? 0;
  const total = content.reduce((sum, word) => sum + weightOf(word, library), 0);
  const scores = new Map<Statement, number>();
  for (const { statement, score } of hits) {
    const stems = library.lexicon.stemsOf(statement);
    const bases = library.lexicon.basesOf(statement);
    let met = 0;
    for (const word of content) {
      if (bases.has(word.base)) met += weightOf(word, library);
      else if (stems.has(word.stem)) met += STEM_WEIGHT * weightOf(word, library);
      else met += SYNONYM_WEIGHT * weightOf(word, library) * synonymsMet(word, stems, library);
    }
    const share = met / Math.max(total, FULL_WEIGHT);
    scores.set(statement, share * (0.6 + (0.4 * score) / best));
  }
  return scores;
}

/** The words worth searching: all but chatter, or all when there is only chatter. */
export function searchedWords(understanding: Understanding): readonly ContentWord[] {
  const telling = understanding.contentWords.filter((word) => !word.isFiller);
  return telling.length > 0 || understanding.aspects.length > 0 ? telling : understanding.contentWords;
}

/** How much of the best-met synonym a statement holds, by idf weight: 0, or at least half, up to 1. */
function synonymsMet(word: ContentWord, stems: ReadonlySet<string>, library: Library): number {
  let best = 0;
  for (const group of word.synonyms) {
    let met = 0;
    let total = 0;
    for (const stem of group) {
      const idf = library.lexicon.idf(stem);
      total += idf;
      if (stems.has(stem)) met += idf;
    }
    best = Math.max(best, total === 0 ? 0 : met / total);
  }
  return best < 0.5 ? 0 : best;
}

function searchWeight(word: ContentWord): number {
  return word.isFiller ? FILLER_WEIGHT : word.isAspect ? ASPECT_WORD_WEIGHT : 1;
}

function weightOf(word: ContentWord, library: Library): number {
  const stems = [word.stem, ...word.synonyms.flat()].filter(library.lexicon.has);
  return Math.max(0, ...stems.map(library.lexicon.idf)) * searchWeight(word);
}

/**
 * A question about one role is best met by a statement about it alone; one about several, by a statement about all
 * of them or that names the others, and better where its subject is the role named first ("how does the CTO see …").
 */
function jointScore(statement: Statement, understanding: Understanding, roles: readonly Role[]): number {
  const named = understanding.roles.map((mention) => mention.value);
  const [first] = named;
  if (named.length < 2) return roles.length === 1 && statement.roles.length === 1 ? 1 : 0;
  const met = named.filter((role) => statement.roles.includes(role.id) || statement.names.includes(role.id));
  const isFirstsFact = statement.roles.length === 1 && statement.roles[0] === first?.id;
  return (met.length / named.length) * (isFirstsFact ? 1 : 0.8);
}

/** Chatter, or a word that the documents use themselves or by a synonym. */
export function isExplained(word: ContentWord, library: Library): boolean {
  return word.isFiller || library.lexicon.has(word.stem) || word.synonyms.length > 0;
}
