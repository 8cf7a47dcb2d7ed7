import type { Answer, Evidence } from '../answering/answer.ts';
import type { Candidate } from '../answering/rank.ts';
import type { Engine } from '../ask.ts';
import { evidenceOf } from '../presentation/citations.ts';
import { outlineAnswer } from '../presentation/outline-answer.ts';
import { type JsonAnswer, toJson } from '../presentation/to-json.ts';
import { type Fact, findFacts } from './facts.ts';
import { type GoldenQuestion, goldIdsOf } from './golden-question.ts';

/** What is graded. */
export type Graded = Pick<Engine, 'knowledge' | 'ask' | 'retrieve'>;

/** A golden question as it was asked, with what each stage made of it: all that a stage is marked on. */
export interface Attempt {
  readonly question: GoldenQuestion;
  readonly knowledge: Graded['knowledge'];
  readonly answer: Answer;
  /** The answer as scripts see it, its text as people do. */
  readonly json: JsonAnswer;
  /** Ids of the statements that answer. */
  readonly gold: readonly string[];
  /** Every statement that met the question, best first. */
  readonly candidates: readonly Candidate[];
  /** The statements in the answer, in reading order; of a no, those that are nearest. */
  readonly shown: readonly Evidence[];
  /** Each fact of the gold, and where in the answer it stands. */
  readonly facts: readonly Fact[];
}

export function attempt(question: GoldenQuestion, engine: Graded): Attempt {
  const answer = engine.ask(question.q, question.previous);
  const json = toJson(answer);
  return {
    question,
    knowledge: engine.knowledge,
    answer,
    json,
    gold: goldIdsOf(question),
    candidates: engine.retrieve(question.q, question.previous).candidates,
    shown: outlineAnswer(answer).parts.flatMap(evidenceOf),
    facts: findFacts(json.text, question),
  };
}

export const isDeclined = ({ answer }: Attempt): boolean => answer.kind === 'no_answer';

type Statement = Evidence['statement'];

/** The statements in the answer, each once, with those cited beside them because they say the same. */
export function citedStatements({ shown }: Attempt): ReadonlySet<Statement> {
  return new Set(shown.flatMap(({ statement, alsoSaidBy }) => [statement, ...alsoSaidBy]));
}

/** Documents that the answer cites, each once; a no cites none. */
export function citedDocuments({ json }: Attempt): readonly string[] {
  return [...new Set(json.passages.map((passage) => passage.source.id))];
}
