import type { Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Evidence } from './answer.ts';
import type { Library } from './library.ts';
import { type Candidate, countTelling } from './rank.ts';

/** Statements this alike say the same: one is shown, both are cited (0 to 1). */
const SAME_SAYING = 0.6;
/** Statements of two documents this alike add too little to one another to be shown together. */
const TOO_CLOSE = 0.5;
/** Within a document a further statement is meant to say something else. */
const TOO_CLOSE_IN_DOCUMENT = 0.62;
/** A further statement must score at least this share of the first one's score. */
const WORTH_SHOWING = 0.57;
/** One from a document that no statement before it is from must reach this share: each source is one more to check. */
const WORTH_CITING = 0.88;
/** A further one must be about the aspect as well as the first one is (a share of it): a hint alone is padding… */
const ON_TOPIC = 0.39;
/** …or meet as many words, and at least so much of them (0 to 1). */
const MIN_TEXT = 0.1;
/** A first statement that meets this share of the question's words answers it (0 to 1)… */
const SPECIFIC = 0.25;
/** …so a further one must meet nearly as much, or some of it under the very aspect that is asked for (shares of the first's). */
const NEARLY_AS_MUCH = 0.45;
const SOME = 0.35;

/** Candidates among which those that say the same as a shown one are looked for. */
const MAX_COMPARED = 60;
/** What a list of short statements may hold and still be read at a glance. */
const MAX_IN_LIST = 10;
const MAX_LIST_CHARS = 400;

interface Choice {
  readonly most: number;
  /** A question that says no more than role and aspect is not answered by one statement that shares a word with it. */
  readonly understanding: Understanding;
}

/**
 * The statement that answers first, then those that add something: at most `most` (more only while all of them are
 * short), none a near-duplicate of another, none far weaker than the first. Candidates come best first.
 */
export function choose(
  ranked: readonly Candidate[],
  { most, understanding }: Choice,
  library: Library,
): readonly Evidence[] {
  const candidates = withFigure(ranked, understanding);
  const [first] = candidates;
  if (first === undefined) return [];
  const isSpecific = first.text >= SPECIFIC && countTelling(understanding, library) > 0;
  const names = namesIn(first.statement, understanding, library);
  const shown: Candidate[] = [];
  for (const candidate of candidates) {
    if (!names.every((stem) => library.lexicon.formsOf(candidate.statement).stems.has(stem))) continue;
    if (shown.length >= most && !isShortList(shown, candidate)) break;
    if (candidate.score < WORTH_SHOWING * first.score) break;
    const isNewSource = shown.every((each) => each.statement.document !== candidate.statement.document);
    if (isNewSource && candidate.score < WORTH_CITING * first.score) continue;
    const meetsAsMuch =
      candidate.text >= NEARLY_AS_MUCH * first.text ||
      (candidate.text >= SOME * first.text && candidate.aspect >= first.aspect && candidate.aspect > 0);
    if (isSpecific && !meetsAsMuch) continue;
    const isOnTopic = candidate.aspect >= ON_TOPIC * first.aspect;
    if (!isOnTopic && !(meetsAsMuch && candidate.text >= MIN_TEXT)) continue;
    if (shown.every((each) => !isTooClose(each.statement, candidate.statement, library)))
      shown.push(candidate);
  }
  const others = candidates.slice(0, MAX_COMPARED).map((each) => each.statement);
  return shown.map(({ statement }) => evidenceFor(statement, others, library));
}

/** Where a figure is asked for and any statement has one, only those that have. */
function withFigure(candidates: readonly Candidate[], { figure }: Understanding): readonly Candidate[] {
  if (figure === undefined || figure.optional) return candidates;
  const found = candidates.filter(({ statement }) => figure.pattern.test(statement.text));
  return found.length > 0 ? found : candidates;
}

/** The names in the question that the first statement holds: "what does Vocetka say?" is answered by no other sayings. */
export function namesIn(
  first: Statement,
  { contentWords }: Understanding,
  { lexicon }: Library,
): readonly string[] {
  const { stems } = lexicon.formsOf(first);
  return contentWords
    .filter(({ narrows, stem }) => narrows === 'name' && stems.has(stem))
    .map(({ stem }) => stem);
}

/** A statement with those among `others` that say the same in another document, one a document. */
export function evidenceFor(statement: Statement, others: readonly Statement[], library: Library): Evidence {
  const alsoSaidBy: Statement[] = [];
  for (const other of others) {
    if (other.document === statement.document || !sameRoles(statement, other)) continue;
    if (alsoSaidBy.some((each) => each.document === other.document)) continue;
    if (library.similarity(statement, other) >= SAME_SAYING) alsoSaidBy.push(other);
  }
  return { statement, alsoSaidBy };
}

function sameRoles(a: Statement, b: Statement): boolean {
  return a.roles.length === b.roles.length && a.roles.every((role) => b.roles.includes(role));
}

/** A list of short statements under one heading ("A CIO needs patience.") is shown whole rather than cut. */
function isShortList(shown: readonly Candidate[], next: Candidate): boolean {
  const all = [...shown, next].map((candidate) => candidate.statement);
  const chars = all.reduce((sum, statement) => sum + statement.text.length, 0);
  const [first] = all;
  return (
    all.length <= MAX_IN_LIST &&
    chars <= MAX_LIST_CHARS &&
    all.every((each) => each.heading === first?.heading && each.document === first.document)
  );
}

/** They add too little to one another to be shown together. */
export function isTooClose(a: Statement, b: Statement, library: Library): boolean {
  return library.similarity(a, b) >= (a.document.id === b.document.id ? TOO_CLOSE_IN_DOCUMENT : TOO_CLOSE);
}
