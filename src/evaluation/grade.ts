import type { Answer } from '../answering/answer.ts';
import type { Engine } from '../ask.ts';
import { type JsonAnswer, toJson } from '../presentation/to-json.ts';
import type { GoldenQuestion } from './golden-question.ts';

/** How a question fared at each stage; undefined where the stage does not concern it. */
export interface Grade {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  /** Ids of the statements that were ranked first. */
  readonly retrieved: readonly string[];
  readonly marks: Readonly<Record<Stage, boolean | undefined>>;
  /** How many of the gold facts the answer holds within what is read at a glance. */
  readonly factsFound: number;
  /** The question as a whole came out right. */
  readonly passed: boolean;
}

const STAGES = [
  'roles understood',
  'retrieved',
  'facts right',
  'first passage right',
  'source supports',
  'every source supports',
  'declined',
  'not declined',
  'compared',
  'both sides told',
  'nothing forbidden',
] as const;
export type Stage = (typeof STAGES)[number];

/** Characters of an answer that a reader takes in at a glance; a comparison is read whole. */
const GLANCE_CHARS = 700;
const RETRIEVED = 10;
const STATEMENT_ID = /\b[a-z]+-\d+\b/g;

/** Asks one golden question and marks every stage. */
export function grade(question: GoldenQuestion, engine: Engine): Grade {
  const answer = engine.ask(question.q, question.previous);
  const json = toJson(answer);
  const retrieved = engine
    .retrieve(question.q, question.previous)
    .candidates.slice(0, RETRIEVED)
    .map((candidate) => candidate.statement.id);
  const declined = answer.kind === 'no_answer';
  const helped = answer.kind === 'help' || answer.kind === 'clarification';
  const seen = question.expect_comparison ? json.text : json.text.slice(0, GLANCE_CHARS);
  const factsFound = factsIn(seen, question);
  const cited = new Set(json.passages.map((passage) => passage.source.id));
  const supports = [...cited].some((id) => question.sources.includes(id));
  const isRight = !declined && factsFound >= question.min_facts;
  const isDisputed = question.note.startsWith('DISAGREE');
  const says = !declined && question.forbidden.some((expression) => expression.test(json.text));
  const onlyIf = (condition: boolean, mark: boolean): boolean | undefined => (condition ? mark : undefined);
  const { answerable } = question;
  const gold = question.note.match(STATEMENT_ID) ?? [];
  const marks: Record<Stage, boolean | undefined> = {
    'roles understood': onlyIf(answerable && question.roles.length > 0, understoodRoles(question, json)),
    retrieved: onlyIf(
      answerable && gold.length > 0,
      gold.some((id) => retrieved.includes(id)),
    ),
    'facts right': onlyIf(answerable, isRight),
    'first passage right': onlyIf(
      answerable,
      !declined && json.passages[0] !== undefined && factsIn(json.passages[0].text, question) > 0,
    ),
    'source supports': onlyIf(answerable, !declined && supports),
    'every source supports': onlyIf(
      answerable,
      !declined && supports && [...cited].every((id) => question.sources.includes(id)),
    ),
    declined: onlyIf(!answerable, declined || helped),
    'not declined': onlyIf(answerable, !declined),
    compared: onlyIf(answerable && question.expect_comparison, answer.kind === 'comparison'),
    'both sides told': onlyIf(answerable && isDisputed, isRight),
    'nothing forbidden': !says,
  };
  const passed = answerable ? isRight && supports && !says : declined || helped;
  return { question, answer, retrieved, marks, factsFound, passed };
}

/** Every role of the gold is in the answer; an answer may name more where the question names none. */
function understoodRoles(question: GoldenQuestion, json: JsonAnswer): boolean {
  return question.roles.every(
    (role) => json.roles.includes(role) || json.passages.some((passage) => passage.text.includes(role)),
  );
}

function factsIn(text: string, { facts }: GoldenQuestion): number {
  return facts.filter((group) => group.some((expression) => expression.test(text))).length;
}

/** Marked right, of all that the stage concerns. */
export interface Figure {
  readonly right: number;
  readonly of: number;
}

/** The figures of every stage, and of the questions as a whole. */
export function summarise(grades: readonly Grade[]): Readonly<Record<Stage | 'passed', Figure>> {
  const figure = (marks: readonly (boolean | undefined)[]): Figure => {
    const concerned = marks.filter((mark) => mark !== undefined);
    return { right: concerned.filter(Boolean).length, of: concerned.length };
  };
  const stages = STAGES.map((stage) => [stage, figure(grades.map((each) => each.marks[stage]))] as const);
  return {
    ...(Object.fromEntries(stages) as Record<Stage, Figure>),
    passed: figure(grades.map((each) => each.passed)),
  };
}
