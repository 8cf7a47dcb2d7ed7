import type { Disagreement, Statement } from '../knowledge/model.ts';
import { phraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Dispute, Evidence, NonEmpty } from './answer.ts';
import { evidenceFor, TOO_CLOSE } from './choose.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** Statements shown of each side. */
const MAX_OF_A_SIDE = 2;

/** Finds the topics of disagreement that a question touches. */
export type FindDisputes = (understanding: Understanding) => readonly Disagreement[];

/**
 * A question is about a topic when it names one of the topic's roles (all of them, if it names several and the topic
 * has several) or none, asks for one of its aspects, and says one of its words where it has any.
 */
export function findDisputesIn(library: Library): FindDisputes {
  const topics = library.knowledge.disagreements.map((topic) => ({
    topic,
    words: phraseMatcher(topic.words.map((word) => [word, true] as const)),
  }));
  return (understanding) => {
    const said = words(understanding.question);
    const before = understanding.previous === undefined ? [] : words(understanding.previous);
    const roles = understanding.roles.map((mention) => mention.value.id);
    const aspects = understanding.aspects.map((mention) => mention.value.id);
    return topics
      .filter(({ topic }) => {
        const shared = topic.roles.filter((role) => roles.includes(role));
        if (roles.length > 1 && topic.roles.length > 1 && shared.length < topic.roles.length) return false;
        return shared.length > 0 || (roles.length === 0 && understanding.unknownRoles.length === 0);
      })
      .filter(({ topic }) => topic.aspects.some((aspect) => aspects.includes(aspect)))
      .filter(
        ({ topic, words: matcher }) =>
          topic.words.length === 0 || matcher.find(said).length > 0 || matcher.find(before).length > 0,
      )
      .map(({ topic }) => topic)
      .sort((a, b) => Number(b.words.length > 0) - Number(a.words.length > 0));
  };
}

/** The evidence for each side; of a side, what meets the question best. */
export function disputeOn(topic: Disagreement, candidates: readonly Candidate[], library: Library): Dispute {
  const [one, two, ...more] = topic.sides.map((side) =>
    sideEvidence(byRank(side.statements, candidates), library),
  );
  if (one === undefined || two === undefined)
    throw new Error(`disagreement "${topic.id}" has fewer than two sides`);
  return { topic, sides: [one, two, ...more] };
}

/** The statements that the question's words meet, best first; then the others in the side's own order. */
function byRank(statements: NonEmpty<Statement>, candidates: readonly Candidate[]): NonEmpty<Statement> {
  const textOf = (statement: Statement): number =>
    candidates.find((candidate) => candidate.statement === statement)?.text ?? 0;
  const [first = statements[0], ...rest] = [...statements].sort((a, b) => textOf(b) - textOf(a));
  return [first, ...rest];
}

function sideEvidence(statements: NonEmpty<Statement>, library: Library): NonEmpty<Evidence> {
  const [first, ...rest] = statements;
  const shown: Statement[] = [first];
  for (const statement of rest) {
    if (shown.length >= MAX_OF_A_SIDE) break;
    if (shown.every((each) => library.similarity(each, statement) < TOO_CLOSE)) shown.push(statement);
  }
  const others = statements.filter((statement) => !shown.includes(statement));
  const [lead, ...more] = shown.map((statement) => evidenceFor(statement, others, library));
  return lead === undefined ? [{ statement: first, alsoSaidBy: [] }] : [lead, ...more];
}
