import type { Answer } from './answering/answer.ts';
import { answerFrom } from './answering/answer-question.ts';
import { librarySteps } from './answering/library.ts';
import { type Candidate, candidatesFor, wordsFor } from './answering/rank.ts';
import { lexiconSteps } from './knowledge/lexicon.ts';
import { loadSteps } from './knowledge/load.ts';
import type { Knowledge, Problem } from './knowledge/model.ts';
import { readKnowledgeFolder } from './knowledge/read-folder.ts';
import { finish, type Steps } from './knowledge/steps.ts';
import { type MatchRole, matchRoleIn } from './role-matching/match-role.ts';
import { understandSteps } from './understanding/understand.ts';
import type { Understanding } from './understanding/understanding.ts';

/**
 * The answer to a question as the documents have it; the same for the same documents, question and previous
 * question. `previous` is the question before it in the same conversation. Never throws for any text.
 */
export type Ask = (question: string, previous?: string) => Answer;

export interface Engine {
  readonly knowledge: Knowledge;
  readonly ask: Ask;
  /** What `ask` understands and the statements that it then ranks, best first: for looking into an answer. */
  readonly retrieve: (question: string, previous?: string) => Retrieved;
  /** Which role a job description describes, whatever its title says. */
  readonly whichRole: MatchRole;
}

export interface Retrieved {
  readonly understanding: Understanding;
  readonly candidates: readonly Candidate[];
}

/** The knowledge folder is not fit to answer from; the message lists every problem with file and line. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, message }) => `  ${file}:${line} ${message}`);
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the knowledge folder ${folder}:\n${lines.join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads the knowledge folder and builds everything that answering needs. Throws KnowledgeError with all problems. */
export async function openEngine(knowledgeFolder: string): Promise<Engine> {
  const files = await readKnowledgeFolder(knowledgeFolder);
  const { knowledge, problems } = await finishInTurns(loadSteps(files));
  if (knowledge === undefined) throw new KnowledgeError(knowledgeFolder, problems);
  return finishInTurns(engineSteps(knowledge));
}

/** The engine over knowledge that is already in memory, at once; pure. */
export function buildEngine(knowledge: Knowledge): Engine {
  return finish(engineSteps(knowledge));
}

/** How long a building engine works on before others have a turn; a turn ends with the step in which this is reached. */
const TURN_MS = 5;

/** Takes turns with whatever else the process does. */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
}

/** The engine over knowledge that is already in memory. */
export function* engineSteps(knowledge: Knowledge): Steps<Engine> {
  const lexicon = yield* lexiconSteps(knowledge);
  const understand = yield* understandSteps(knowledge, lexicon);
  yield;
  const library = yield* librarySteps(knowledge, lexicon);
  const answer = answerFrom(library);
  const lastAnswer = (previous: string | undefined): Answer | undefined =>
    previous === undefined ? undefined : answer(understand(previous));
  const understandNext = (question: string, last: Answer | undefined): Understanding =>
    understand(question, last === undefined ? undefined : answered(last));
  let matchRole: MatchRole | undefined;
  return {
    knowledge,
    ask: (question, previous) => {
      const last = lastAnswer(previous);
      return answer(understandNext(question, last), last);
    },
    retrieve: (question, previous) => {
      const understanding = understandNext(question, lastAnswer(previous));
      return {
        understanding,
        candidates: candidatesFor(understanding, wordsFor(understanding, library), library),
      };
    },
    whichRole: (text) => {
      // Made when it is needed: its vocabulary is large, and most processes are never given a job description.
      matchRole ??= matchRoleIn(knowledge, lexicon);
      return matchRole(text);
    },
  };
}

/** What was asked, with the roles that it was answered with: "that person" is whom the last answer named. */
function answered(last: Answer): Understanding {
  if (last.understanding.roles.length > 0 || !('roles' in last)) return last.understanding;
  const roles = last.roles.map((value) => ({ value, span: undefined }));
  return { ...last.understanding, roles };
}
