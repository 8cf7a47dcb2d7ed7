import type { Answer } from './answering/answer.ts';
import { answerFrom } from './answering/answer-question.ts';
import { answerTalk } from './answering/answer-talk.ts';
import { exampleQuestions } from './answering/example-questions.ts';
import { type ExplainedCandidate, explainCandidate } from './answering/explained-candidate.ts';
import { librarySteps } from './answering/library.ts';
import { rank } from './answering/rank.ts';
import type { ScoreWeights } from './answering/score.ts';
import { askAgain, type Turn, turnAfter } from './answering/turn.ts';
import { lexiconSteps } from './knowledge/lexicon.ts';
import { loadSteps } from './knowledge/load.ts';
import type { Knowledge, KnowledgeFile, Problem, Role } from './knowledge/model.ts';
import { readKnowledgeFolder } from './knowledge/read-folder.ts';
import { finish, type Steps } from './knowledge/steps.ts';
import { type MatchRole, matchRoleIn } from './role-matching/match-role.ts';
import type { Frame } from './understanding/frame.ts';
import { understandSteps } from './understanding/read-frame.ts';
import type { MessageSorter } from './understanding/sort-message.ts';

/**
 * The answer to a question as the documents have it; the same for the same documents, question and turn. `turn` is what
 * the conversation remembers of what was asked before, of this engine or of one over other documents. Never throws for
 * any text.
 */
export type Ask = (question: string, turn?: Turn) => Answer;

export interface Engine {
  readonly knowledge: Knowledge;
  readonly ask: Ask;
  /** Questions that show what it can do with these documents; it answers each of them. Few. */
  readonly examples: () => readonly string[];
  /** Two roles to compare, for examples, as a question names them; fewer where the documents describe fewer. */
  readonly pair: readonly string[];
  /** How a question names a role, so that it is the one that is understood. */
  readonly called: (role: Role) => string;
  /** What a conversation remembers after an answer; undefined where it is to forget everything. */
  readonly turnAfter: (answer: Answer, previous: Turn | undefined) => Turn | undefined;
  /** The statements that were ranked for an answer, likeliest first: for looking into it. Of two questions in one, the first's. */
  readonly candidatesFor: (answer: Answer) => readonly ExplainedCandidate[];
  /** Which role a job description describes, whatever its title says. */
  readonly whichRole: MatchRole;
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
  return engineFrom(knowledgeFolder, await readKnowledgeFolder(knowledgeFolder));
}

/** The same over the files that were read from the folder. Rejects with the signal's reason when that is aborted. */
export async function engineFrom(
  knowledgeFolder: string,
  files: readonly KnowledgeFile[],
  signal?: AbortSignal,
): Promise<Engine> {
  const { knowledge, problems } = await finishInTurns(loadSteps(files), signal);
  if (knowledge === undefined) throw new KnowledgeError(knowledgeFolder, problems);
  return finishInTurns(engineSteps(knowledge), signal);
}

/** What `npm run fit` finds and the product ships with. */
export interface Fitted {
  readonly weights: ScoreWeights;
  readonly sorter: MessageSorter;
}

/** The engine over knowledge that is already in memory, at once; pure. `fitted`: other than was shipped, for fitting. */
export function buildEngine(knowledge: Knowledge, fitted?: Fitted): Engine {
  return finish(engineSteps(knowledge, fitted));
}

/** How long a building engine works on before others have a turn; a turn ends with the step in which this is reached. */
const TURN_MS = 3;

/** Takes turns with whatever else the process does. */
export async function finishInTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    turn = performance.now();
  }
}

/** The engine over knowledge that is already in memory. */
export function* engineSteps(knowledge: Knowledge, fitted?: Fitted): Steps<Engine> {
  const lexicon = yield* lexiconSteps(knowledge);
  const { read, resolve } = yield* understandSteps(knowledge, lexicon, fitted?.sorter);
  yield;
  const library = yield* librarySteps(knowledge, lexicon, fitted?.weights);
  const answer = answerFrom(library);
  let matchRole: MatchRole | undefined;
  let madeExamples: readonly string[] | undefined;
  const examples = (): readonly string[] => {
    // Made when somebody needs them: each is asked, which takes some milliseconds.
    madeExamples ??= exampleQuestions(library, (question) => answer(resolve(read(question), undefined)));
    return madeExamples;
  };
  const ownAsk: Ask = (question, turn) => {
    const frame = resolve(read(suggested(question, turn) ?? question), turn);
    return frame.wanted === 'talk' ? answerTalk(frame, turn, library, examples) : answer(frame);
  };
  const { own, remember } = turnsOf((message, before) => turnAfter(ownAsk(message, before), before));
  return {
    knowledge,
    examples,
    pair: library.pair.map(library.called),
    called: library.called,
    ask: (question, before) => ownAsk(question, own(before)),
    turnAfter: (answer, before) => remember(turnAfter(answer, own(before))),
    candidatesFor: ({ frame }) =>
      frame.wanted === 'talk'
        ? []
        : rank(ofFirstPart(frame), library).candidates.map((each) => explainCandidate(each, library.score)),
    whichRole: (text) => {
      // Made when it is needed: its vocabulary is large, and most processes are never given a job description.
      matchRole ??= matchRoleIn(knowledge, lexicon);
      return matchRole(text);
    },
  };
}

/** Turns of this engine: the messages of those that another one made are asked again, once. */
function turnsOf(ask: Parameters<typeof askAgain>[1]) {
  const known = new WeakMap<Turn, Turn | undefined>();
  const remember = (turn: Turn | undefined): Turn | undefined => {
    if (turn !== undefined) known.set(turn, turn);
    return turn;
  };
  const own = (turn: Turn | undefined): Turn | undefined => {
    if (turn === undefined || known.has(turn)) return turn && known.get(turn);
    const again = remember(askAgain(turn, ask));
    known.set(turn, again);
    return again;
  };
  return { own, remember };
}

/** "2": the second question that the last answer suggested. */
function suggested(question: string, turn: Turn | undefined): string | undefined {
  const number = /^\s*#?([1-9])[.)]?\s*$/.exec(question)?.[1];
  return number === undefined ? undefined : turn?.answer.followUps[Number(number) - 1];
}

const ofFirstPart = (frame: Frame): Frame => frame.parts?.[0] ?? frame;
