import type { Aspect, Role } from '../knowledge/model.ts';
import type { Answer } from './answer.ts';
import type { Library } from './library.ts';
import { unansweredRoles } from './unanswered-roles.ts';

/** The help shows so many. */
const MAX_EXAMPLES = 5;
/** With fewer, the plainest questions are added: a small folder allows no others. */
const FEW = 3;
/** An aspect with fewer statements makes a thin example. */
const MIN_STATEMENTS = 2;
/** In an `example` of aspects.yml it stands for a role. */
const ROLE = /\bROLE\b/g;
/** Questions of one form, by how many roles it names: "who is responsible for …?" once, and so on. */
const MOST_OF_FORM: Readonly<Record<number, number>> = { 0: 1, 1: 2, 2: 1 };

/**
 * Questions that show what the bot can do with this folder: its owner's, then those that roles and aspects make. Only
 * what `ask` answers is among them.
 */
export function exampleQuestions(library: Library, ask: (question: string) => Answer): readonly string[] {
  const { pair, called } = library;
  const [first, second] = pair;
  const found = new Set(library.knowledge.language.examples.filter((each) => isAnswered(ask(each))));
  const add = (question: string, isRight: (answer: Answer) => boolean): boolean => {
    const isNew = found.size < MAX_EXAMPLES && !found.has(question) && isRight(ask(question));
    if (isNew) found.add(question);
    return isNew;
  };
  if (first !== undefined && second !== undefined)
    add(`${called(first)} vs ${called(second)}`, ({ kind }) => kind === 'comparison');
  for (const [form, most] of Object.entries(MOST_OF_FORM)) {
    let asked = 0;
    for (const questions of ofForm(Number(form), library)) {
      // Asked of one role and then of the other; the comparison has named the first already.
      const inTurn = asked % 2 === 0 ? questions.toReversed() : questions;
      if (asked < most && inTurn.some((question) => add(question, rightFor(Number(form))))) asked += 1;
    }
  }
  for (const role of pair) add(`What does the ${called(role)} do?`, isAnswered);
  if (found.size < FEW)
    for (const aspect of library.knowledge.aspects)
      for (const role of pair)
        if (found.size < FEW && library.countUnder(role.id, aspect.id) > 0)
          add(`${called(role)}: ${aspect.label}`, isAnswered);
  return [...found];
}

const rightFor =
  (roles: number) =>
  (answer: Answer): boolean =>
    isAnswered(answer) && (roles > 0 || answer.kind === 'role_fit');

/** Answered, and wholly: a comparison has something of each role. */
function isAnswered(answer: Answer): boolean {
  if (!('notCovered' in answer) || answer.notCovered.length > 0) return false;
  return answer.kind !== 'comparison' || unansweredRoles(answer).length === 0;
}

/** For each aspect that has an example with so many roles in it, the ways to fill them. */
function ofForm(roles: number, library: Library): readonly (readonly string[])[] {
  const { knowledge, pair, called, countUnder } = library;
  const counted = (of: readonly Role[], { id }: Aspect): number =>
    of.reduce((sum, role) => sum + countUnder(role.id, id), 0);
  const asked = knowledge.aspects.filter(
    ({ example }) => example !== undefined && [...example.matchAll(ROLE)].length === roles,
  );
  const fill = ({ example = '' }: Aspect, by: readonly Role[]): string => {
    const left = by.map(called);
    return example.replace(ROLE, () => left.shift() ?? '');
  };
  if (roles === 1)
    return asked.map((aspect) =>
      pair.filter((role) => counted([role], aspect) >= MIN_STATEMENTS).map((role) => fill(aspect, [role])),
    );
  if (roles > pair.length) return [];
  const all = roles === 0 ? library.suggestedRoles : pair;
  return asked
    .filter((aspect) => counted(all, aspect) >= MIN_STATEMENTS)
    .sort((a, b) => counted(all, b) - counted(all, a))
    .map((aspect) => [fill(aspect, pair)]);
}
