import type { Answer } from '../answering/answer.ts';
import type { Engine } from '../ask.ts';
import type { AspectId, Statement } from '../knowledge/model.ts';
import { cite } from '../presentation/citations.ts';
import { outlineAnswer } from '../presentation/outline-answer.ts';

/** How people ask for the aspects that they ask for most; any other is asked for by its label. */
const ASKED: ReadonlyMap<AspectId, (role: string) => string> = new Map([
  ['definition', (role: string) => `What is a ${role}?`],
  ['responsibilities', (role: string) => `What does the ${role} do?`],
  ['reporting', (role: string) => `Who does the ${role} report to?`],
  ['team', (role: string) => `How many people does the ${role} lead?`],
  ['salary', (role: string) => `How much does the ${role} earn?`],
]);
/** What is asked of a further fact, its aspect does not tell. */
const UNASKABLE: AspectId = 'other';
/** Tried before giving up: most documents answer the first ones. */
const MAX_TRIED = 20;

export interface AnsweredQuestion {
  readonly question: string;
  readonly answer: Answer;
}

/** Questions whose answers show one of the statements, one for each role and aspect, those with most statements first. */
export function answerableQuestions(
  { ask, knowledge }: Engine,
  statements: readonly Statement[],
  count: number,
): readonly AnsweredQuestion[] {
  const subjects = knowledge.roles.flatMap((role) => {
    const about = statements.filter(({ roles }) => roles.includes(role.id));
    return knowledge.aspects
      .filter(({ id }) => id !== UNASKABLE)
      .map((aspect) => ({
        question: ASKED.get(aspect.id)?.(role.id) ?? `${role.id}: ${aspect.label}`,
        aspect: aspect.id,
        held: about.filter(({ aspects }) => aspects.includes(aspect.id)).length,
        ofRole: about.length,
      }))
      .filter(({ held }) => held > 0);
  });
  subjects.sort((a, b) => b.held - a.held || b.ofRole - a.ofRole);
  const found: (AnsweredQuestion & { readonly aspect: AspectId })[] = [];
  for (const { question, aspect } of subjects.slice(0, MAX_TRIED)) {
    if (found.length === count) break;
    if (found.some((each) => each.aspect === aspect)) continue;
    const answer = ask(question);
    if (shows(answer, statements)) found.push({ question, answer, aspect });
  }
  return found.map(({ question, answer }) => ({ question, answer }));
}

function shows(answer: Answer, statements: readonly Statement[]): boolean {
  if (answer.kind === 'no_answer') return false;
  return cite(outlineAnswer(answer)).statements.some((each) => statements.includes(each));
}
