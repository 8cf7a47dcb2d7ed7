import type { Disagreement, Role, Statement } from '../knowledge/model.ts';
import { type PhraseMatch, phraseMatcher } from '../text/phrases.ts';
import { type Word, words } from '../text/words.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Dispute, Evidence, NonEmpty } from './answer.ts';
import { areAskedTogether } from './asked-together.ts';
import { evidenceFor, isTooClose, namesIn } from './choose.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Statements shown of each side. */
const MAX_OF_A_SIDE = 2;

export interface FindDisputes {
  /** The topics of disagreement that a question is about, the most particular first. */
  readonly about: (understanding: Understanding, candidates: readonly Candidate[]) => readonly Disagreement[];
  /** Whether the question's own words leave no doubt that it is about a topic. */
  readonly isTold: (understanding: Understanding) => boolean;
  /** The topic of which two sides are among these statements, though the question did not show it. */
  readonly between: (shown: readonly Statement[], understanding: Understanding) => Disagreement | undefined;
  /** The topics that concern only these roles and that need no words, or whose words the question says. */
  readonly among: (understanding: Understanding, roles: readonly Role[]) => readonly Disagreement[];
}

/** A topic is told when one of its statements is among the best so many: fewer where the first one answers the question. */
const TOP = { specific: 2, unspecific: 4 };
/** A statement that meets this share of the question's words answers it (0 to 1). */
const ANSWERED = 0.4;
/** One that reaches less of the best one's score does not answer what it answers (0 to 1). */
const AS_GOOD = 0.8;
/** A side that meets so much of the question's words fits it (0 to 1). */
const FITS = 0.2;
/** So many phrases of a topic in one question, or one of so many words, show what it is about. */
const TELLING = { phrases: 2, words: 3 };

/**
 * A question is about a topic when it names one of the topic's roles (all of them, if it names several and the topic
 * has several) or none, asks for one of its aspects, says one of its words where it has any, and is answered by one
 * of its statements.
 */
export function findDisputesIn(library: Library): FindDisputes {
  const topics = library.knowledge.disagreements.map((topic) => ({
    topic,
    words: phraseMatcher(topic.words.map((word) => [word, true] as const)),
  }));
  const about: FindDisputes['about'] = (understanding, candidates) => {
    const said = saidIn(understanding);
    const [first] = candidates;
    // "What does Vocetka say?" asks for one voice.
    if (first !== undefined && namesIn(first.statement, understanding, library).length > 0) return [];
    return topics
      .filter(({ topic }) => concernsRoles(topic, understanding))
      .filter(({ topic, words: matcher }) => {
        const found = matcher.find(said);
        if (topic.words.length > 0 && found.length === 0) return false;
        const saysWords = found.length > 0;
        // "Are they the same?": the roles and a topic's words are all that is said.
        if (isTelling(found) || (saysWords && understanding.isBare)) return true;
        const isFirst = saysWords && isHeldBy(topic, candidates[0]);
        return isFirst || (asksFor(topic, understanding, saysWords) && isAnsweredBy(topic, candidates));
      })
      .map(({ topic }) => topic)
      .sort((a, b) => Number(b.words.length > 0) - Number(a.words.length > 0));
  };
  const among: FindDisputes['among'] = (understanding, roles) => {
    const said = saidIn(understanding);
    return topics
      .filter(({ topic }) => topic.roles.every((id) => roles.some((role) => role.id === id)))
      .filter(({ topic, words: matcher }) => topic.words.length === 0 || matcher.find(said).length > 0)
      .map(({ topic }) => topic);
  };
  const isTold: FindDisputes['isTold'] = (understanding) => {
    const said = saidIn(understanding);
    return topics.some(
      ({ topic, words: matcher }) => concernsRoles(topic, understanding) && isTelling(matcher.find(said)),
    );
  };
  const between: FindDisputes['between'] = (shown, understanding) =>
    topics
      .map(({ topic }) => topic)
      .filter((topic) => concernsRoles(topic, understanding))
      .find(({ sides }) => sides.filter(({ statements: [first] }) => shown.includes(first)).length > 1);
  return { about, among, isTold, between };
}

function isTelling(found: readonly PhraseMatch<true>[]): boolean {
  return found.length >= TELLING.phrases || found.some(({ from, to }) => to - from >= TELLING.words);
}

/** "Tech" in "the tech chief" names a role, and says nothing of the topic. */
function saidIn({ said, previous, roles }: Understanding): readonly Word[] {
  const named = roles.flatMap(({ span }) => span ?? []);
  return [
    ...words(previous ?? ''),
    ...said.filter(({ start }) => named.every((span) => start < span.start || span.end <= start)),
  ];
}

function concernsRoles(topic: Disagreement, understanding: Understanding): boolean {
  const { roles, unknownRoles, intent } = understanding;
  // "Who does …, the CIO or the CTO?" names roles as choices, not as what a word of the topic is said about.
  if (intent === 'which_role' && topic.roles.length === 1 && topic.words.length > 0) return false;
  const named = roles.map((mention) => mention.value.id);
  // "Does the CTO report to the CIO?" is asked of the CTO, "who do both report to?" of neither alone.
  const isOfOne = named.length > 1 && topic.roles.length === 1;
  if (isOfOne && (topic.roles[0] !== named[0] || asksWhomEach(topic, understanding))) return false;
  const shared = topic.roles.filter((role) => named.includes(role));
  if (named.length > 1 && topic.roles.length > 1 && shared.length < topic.roles.length) return false;
  return shared.length > 0 || (named.length === 0 && unknownRoles.length === 0);
}

/** Of how roles stand to one another, asked of them alike: what is disputed of one does not answer for the other. */
function asksWhomEach(topic: Disagreement, understanding: Understanding): boolean {
  const isJoint = understanding.aspects.some(({ value }) => value.joint && topic.aspects.includes(value.id));
  return isJoint && areAskedTogether(understanding);
}

/** A hinted aspect is enough where the question says the topic's words. */
function asksFor(
  topic: Disagreement,
  { aspects, hintedAspects }: Understanding,
  saysWords: boolean,
): boolean {
  return [...aspects, ...(saysWords && aspects.length === 0 ? hintedAspects : [])].some((mention) =>
    topic.aspects.includes(mention.value.id),
  );
}

function isAnsweredBy(topic: Disagreement, candidates: readonly Candidate[]): boolean {
  const best = candidates[0]?.score ?? 0;
  return candidates
    .slice(0, isSpecific(candidates[0]) ? TOP.specific : TOP.unspecific)
    .some((candidate) => candidate.score >= AS_GOOD * best && isHeldBy(topic, candidate));
}

function isHeldBy({ sides }: Disagreement, candidate: Candidate | undefined): boolean {
  return sides.some(({ statements }) => statements.some((statement) => statement === candidate?.statement));
}

function isSpecific(best: Candidate | undefined): boolean {
  return best !== undefined && best.text >= ANSWERED;
}

/** The evidence for each side; of a side, what meets the question best. What fits a narrowed question comes first. */
export function disputeOn(
  topic: Disagreement,
  understanding: Understanding,
  candidates: readonly Candidate[],
  library: Library,
): Dispute {
  const isNarrowed = understanding.aspects.some(({ value }) => value.modifier);
  const [one, two, ...more] = (isNarrowed ? byFit(topic.sides, candidates) : topic.sides).map((side) =>
    sideEvidence(byRank(side.statements, candidates), library),
  );
  if (one === undefined || two === undefined)
    throw new Error(`disagreement "${topic.id}" has fewer than two sides`);
  return { topic, sides: [one, two, ...more] };
}

/** "In large companies": the side that speaks of these first; the others as they are recorded. */
function byFit(
  sides: Disagreement['sides'],
  candidates: readonly Candidate[],
): Disagreement['sides'][number][] {
  const fitOf = ({ statements }: Disagreement['sides'][number]): number => {
    const text = Math.max(...statements.map((statement) => textOf(statement, candidates)));
    return text >= FITS ? text : 0;
  };
  return [...sides].sort((a, b) => fitOf(b) - fitOf(a));
}

/** The statements that the question's words meet, best first; then the others in the side's own order. */
function byRank(statements: NonEmpty<Statement>, candidates: readonly Candidate[]): NonEmpty<Statement> {
  const [first = statements[0], ...rest] = [...statements].sort(
    (a, b) => textOf(b, candidates) - textOf(a, candidates),
  );
  return [first, ...rest];
}

function textOf(statement: Statement, candidates: readonly Candidate[]): number {
  return candidates.find((candidate) => candidate.statement === statement)?.text ?? 0;
}

function sideEvidence(statements: NonEmpty<Statement>, library: Library): NonEmpty<Evidence> {
  const [first, ...rest] = statements;
  const shown: Statement[] = [first];
  // Two documents on one side say more than one document twice.
  const others = rest.filter((statement) => statement.document.id !== first.document.id);
  for (const statement of new Set([...others, ...rest])) {
    if (shown.length >= MAX_OF_A_SIDE) break;
    if (shown.every((each) => !isTooClose(each, statement, library))) shown.push(statement);
  }
  const unseen = statements.filter((statement) => !shown.includes(statement));
  const [lead, ...more] = shown.map((statement) => evidenceFor(statement, unseen, library));
  return lead === undefined ? [{ statement: first, alsoSaidBy: [] }] : [lead, ...more];
}
