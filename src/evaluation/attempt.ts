import type { Answer, Evidence } from '../answering/answer.ts';
import { evidenceIn } from '../answering/statements-in.ts';
import type { Turn } from '../answering/turn.ts';
import type { Engine } from '../ask.ts';
import { type JsonAnswer, toJson } from '../presentation/to-json.ts';
import { type Fact, findFacts } from './facts.ts';
import { type GoldenQuestion, goldIdsOf } from './golden-question.ts';

/** What is graded. */
export type Graded = Pick<Engine, 'ask' | 'turnAfter'>;

/** A golden question as it was asked, with what each stage made of it: all that a stage is marked on. */
export interface Attempt {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  /** The answer as scripts see it, its text as people do. */
  readonly json: JsonAnswer;
  /** Ids of the statements that answer. */
  readonly gold: readonly string[];
  /** The statements in the answer, in reading order; of a no, those that are nearest. */
  readonly shown: readonly Evidence[];
  /** Each fact of the gold, and where in the answer it stands. */
  readonly facts: readonly Fact[];
}

export function attempt(question: GoldenQuestion, engine: Graded): Attempt {
  const answer = engine.ask(question.q, turnOf(question.previous, engine));
  const json = toJson(answer);
  return {
    question,
    answer,
    json,
    gold: goldIdsOf(question),
    shown: evidenceIn(answer),
    facts: findFacts(json.text, question),
  };
}

/** What a conversation remembers after this one question. */
export function turnOf(previous: string | undefined, { ask, turnAfter }: Graded): Turn | undefined {
  return previous === undefined ? undefined : turnAfter(ask(previous), undefined);
}

export const isDeclined = ({ answer }: Attempt): boolean => answer.kind === 'no_answer';

type Statement = Evidence['statement'];

/** The statements in the answer, each once, with those cited beside them because they say the same. */
export function citedStatements({ shown }: Attempt): ReadonlySet<Statement> {
  return new Set(shown.flatMap(({ statement, alsoSaidBy }) => [statement, ...alsoSaidBy]));
}

/** Documents that the answer cites, each once; a no cites none. */
export function citedDocuments({ answer, json }: Attempt): readonly string[] {
  if (answer.kind === 'no_answer') return [];
  return [...new Set(json.passages.map((passage) => passage.source.id))];
}
