import type { Disagreement, Role, Statement } from '../knowledge/model.ts';
import { words } from '../text/words.ts';
import { type Frame, roleIdsOf } from '../understanding/frame.ts';
import type { Dispute, Evidence, NonEmpty } from './answer.ts';
import { evidenceFor, isTooClose, MOST } from './choose.ts';
import type { Library } from './library.ts';
import { looksUp, type Ranking } from './rank.ts';

/**
 * A disagreement is told where two of its sides answer: the likelier nearly as well as the best statement does, the
 * other at least so much of it (shares of the best statement's probability).
 */
const ANSWERS = { one: 0.9, other: 0.25 };

/** The disagreement that a question is about, the one that answers best; undefined where none does. */
export function findDispute(frame: Frame, ranking: Ranking, library: Library): Dispute | undefined {
  const best = ranking.candidates[0]?.probability ?? 0;
  const isBroad = saysOnlyLabels(frame);
  const nearBest = new Set(
    ranking.candidates
      .filter(({ probability }) => probability >= ANSWERS.one * best)
      .map(({ statement }) => statement),
  );
  const answersBest = ({ sides }: Disagreement): boolean =>
    sides.some(({ statements }) => statements.some((statement) => nearBest.has(statement)));
  const [told] = library.knowledge.disagreements
    .filter((topic) => answersBest(topic) && concernsRoles(topic, frame))
    .filter(({ sides: [{ statements }] }) => !looksUp(statements[0], frame, library))
    .filter(({ narrow, aspects: [about] }) => !isBroad || (!narrow && frame.aspects[0]?.value.id === about))
    .map((topic) => {
      const [one = 0, other = 0] = topic.sides
        .map(({ statements }) => likeliest(statements, ranking))
        .sort((a, b) => b - a);
      return { topic, one, other };
    })
    .filter(({ other }) => other >= ANSWERS.other * best)
    .sort((a, b) => b.topic.roles.length - a.topic.roles.length || b.one + b.other - (a.one + a.other));
  return told === undefined ? undefined : disputeOn(told.topic, ranking, library);
}

const likeliest = (statements: readonly Statement[], { of }: Ranking): number =>
  Math.max(...statements.map((statement) => of(statement).probability));

/**
 * It is about one of the roles in question or, where several are, about all of its own; about one of several only where
 * that one is asked about ("does the CIO report to the CTO?").
 */
function concernsRoles({ roles }: Disagreement, frame: Frame): boolean {
  const [first, ...others] = roleIdsOf(frame);
  if (first === undefined) return frame.unknownRoles.length === 0;
  if (others.length === 0) return roles.includes(first);
  return roles.length === 1 ? roles[0] === first : roles.every((id) => id === first || others.includes(id));
}

/** "CTO skills": the question says no more than what an aspect is called. */
export function saysOnlyLabels(
  { words: asked, aspects }: Frame,
  others: ReadonlySet<string> = new Set(),
): boolean {
  const labels = new Set(aspects.flatMap(({ value }) => words(value.label).map(({ base }) => base)));
  return asked.every(({ base }) => labels.has(base) || others.has(base));
}

/** The disagreements about an aspect that concern only these roles: for a row of a comparison. */
export function disputesInRow(
  aspect: string,
  roles: readonly Role[],
  { knowledge }: Library,
): readonly Disagreement[] {
  return knowledge.disagreements.filter(
    (topic) =>
      !topic.narrow &&
      topic.aspects[0] === aspect &&
      topic.roles.every((id) => roles.some((role) => role.id === id)),
  );
}

/** The evidence for each side, of a side the likeliest first. */
function disputeOn(topic: Disagreement, ranking: Ranking, library: Library): Dispute {
  const [one, two, ...more] = [...topic.sides].map(({ statements }) =>
    sideEvidence(byLikelihood(statements, ranking), library),
  );
  if (one === undefined || two === undefined)
    throw new Error(`disagreement "${topic.id}" has fewer than two sides`);
  return { topic, sides: [one, two, ...more] };
}

function byLikelihood(statements: NonEmpty<Statement>, { of }: Ranking): NonEmpty<Statement> {
  const [first = statements[0], ...rest] = [...statements].sort(
    (a, b) => of(b).probability - of(a).probability,
  );
  return [first, ...rest];
}

function sideEvidence([first, ...rest]: NonEmpty<Statement>, library: Library): NonEmpty<Evidence> {
  const shown: Statement[] = [first];
  // Two documents on one side say more than one document twice.
  for (const statement of rest.filter(({ document }) => document !== first.document)) {
    if (shown.length >= MOST.beside) break;
    if (!isTooClose(first, statement, library)) shown.push(statement);
  }
  const unseen = rest.filter((statement) => !shown.includes(statement));
  const [lead, ...more] = shown.map((statement) => evidenceFor(statement, unseen, library));
  return lead === undefined ? [{ statement: first, alsoSaidBy: [] }] : [lead, ...more];
}

/** Every statement of the sides, side by side as they are recorded. */
export function sidesInOrder({ sides: [one, two, ...more] }: Dispute): NonEmpty<Evidence> {
  const [first, ...restOfOne] = one;
  return [first, ...restOfOne, ...two, ...more.flat()];
}
