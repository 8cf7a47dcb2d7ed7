import { similarityBy } from '../answering/similarity.ts';
import type { Engine } from '../ask.ts';
import { lexiconSteps } from '../knowledge/lexicon.ts';
import { type Knowledge, ROLE_REASONS, type Statement } from '../knowledge/model.ts';
import { finish } from '../knowledge/steps.ts';
import { toPlainText } from '../presentation/to-plain-text.ts';
import { reviewKnowledge } from '../review/review.ts';
import { HOW_TO_ACCEPT, proposalText } from '../review/review-text.ts';
import { answerableQuestions } from './answerable-questions.ts';

/** Of statements about no role, and of those that are there already. */
const MAX_QUOTED = 3;
const MAX_QUESTIONS = 3;
/** From this similarity on, a statement says what another one says; the measure of answers. */
const SAME_SAYING = 0.6;

/**
 * What a document gave, for whoever added it: where it stands, whose facts it states and why, what is there already or
 * said otherwise, and what the bot can answer from it. Pure.
 */
export function describeAddition(engine: Engine, id: string, width: number): string {
  const { knowledge } = engine;
  const document = knowledge.documents.find((each) => each.id === id);
  if (document === undefined) return `No document has the id "${id}".`;
  const statements = knowledge.statements.filter((each) => each.document === document);
  const general = statements.filter((each) => each.roles.length === 0);
  const proposals = reviewKnowledge(knowledge, []).proposals.filter(({ sides }) =>
    sides.some((side) => side.statements.some(({ file }) => file === document.file)),
  );
  return [
    `${document.file}  ${document.title}`,
    `  ${counted(sectionsOf(statements), 'section')}, ${counted(statements.length, 'statement')}`,
    ...byRole(knowledge, statements).map((line) => `  ${line}`),
    `  about no role: ${general.length}`,
    ...quoted(general),
    ...(statements.length === general.length ? [`  ${NO_ROLE}`] : []),
    ...alreadySaid(knowledge, statements),
    ...(proposals.length === 0
      ? []
      : [
          '  It seems to disagree with what is there:',
          ...proposals.flatMap((proposal) =>
            // The entry is there to be copied, with the indent that it has in the file.
            proposalText(proposal, width - 2).map((line) => (line === proposal.entry ? line : `  ${line}`)),
          ),
          `  ${HOW_TO_ACCEPT}`,
        ]),
    ...questions(engine, statements, width),
  ].join('\n');
}

const NO_ROLE =
  'Nothing can be asked of it yet: add the names that it uses to roles.yml (aliases), or name the role in its headings.';

/**
 * Each role, most statements first: `CFO: 12 (responsibilities 7, base salary 5)`, and what told that they are about it.
 * One may be about several roles.
 */
function byRole({ roles, aspects }: Knowledge, statements: readonly Statement[]): readonly string[] {
  return roles
    .map((role) => ({ role, about: statements.filter((each) => each.roles.includes(role.id)) }))
    .filter(({ about }) => about.length > 0)
    .sort((a, b) => b.about.length - a.about.length)
    .flatMap(({ role, about }) => {
      const counts = tally(
        aspects.map(({ id, label }) => [label, about.filter((each) => each.aspects[0] === id).length]),
      );
      const reasons = tally(
        Object.entries(ROLE_REASONS).map(([reason, words]) => [
          words,
          about.filter((each) => each.because.roles === reason).length,
        ]),
      );
      return [`${role.id}: ${about.length} (${counts})`, `  because ${reasons}`];
    });
}

/** `focus 2, base salary 1`: what there is, most first. */
const tally = (counts: readonly (readonly [string, number])[]): string =>
  counts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

function quoted(statements: readonly Statement[]): readonly string[] {
  const more = statements.length - MAX_QUOTED;
  return [
    ...statements.slice(0, MAX_QUOTED).map(({ line, text }) => `    line ${line}: “${text}”`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

/** Statements that another document has in nearly the same words, for one of their roles. */
function alreadySaid(knowledge: Knowledge, statements: readonly Statement[]): readonly string[] {
  const similarity = similarityBy(finish(lexiconSteps(knowledge)));
  const others = knowledge.statements.filter((each) => !statements.includes(each));
  const twins = statements.flatMap((statement) => {
    const twin = others.find(
      (other) =>
        other.roles.some((role) => statement.roles.includes(role)) &&
        similarity(statement, other) >= SAME_SAYING,
    );
    return twin === undefined ? [] : [{ statement, twin }];
  });
  if (twins.length === 0) return [];
  const more = twins.length - MAX_QUOTED;
  return [
    `  said by other documents already: ${twins.length}`,
    ...twins
      .slice(0, MAX_QUOTED)
      .map(
        ({ statement, twin }) =>
          `    line ${statement.line}: “${statement.text}”, ${twin.document.file}:${twin.line}`,
      ),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function questions(engine: Engine, statements: readonly Statement[], width: number): readonly string[] {
  const asked = answerableQuestions(engine, statements, MAX_QUESTIONS);
  if (asked.length === 0) return [];
  return [
    '  It answers, among other questions:',
    ...asked.flatMap(({ question, answer }) => [
      '',
      `  “${question}”`,
      ...toPlainText(answer, { width: width - 4 })
        .split('\n')
        .map((line) => `    ${line}`.trimEnd()),
    ]),
  ];
}

/** Headings with statements right beneath them. */
function sectionsOf(statements: readonly Statement[]): number {
  return statements.filter((each, index) => each.heading !== statements[index - 1]?.heading).length;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
