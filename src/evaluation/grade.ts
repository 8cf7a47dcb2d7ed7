import {
  bothSidesTold,
  compared,
  factsRight,
  firstPassageRight,
  nothingForbidden,
  sourceSupports,
} from './answered.ts';
import { type Attempt, attempt, type Graded } from './attempt.ts';
import { declined, notDeclined } from './declined.ts';
import { type Figure, isMissed, mark, total } from './figure.ts';
import type { GoldenQuestion } from './golden-question.ts';

/** Every stage, in the order of answering, with how a question is marked; undefined where it does not concern it. */
const STAGES = [
  ['facts right', factsRight],
  ['first passage right', firstPassageRight],
  ['source supports', sourceSupports],
  ['declined', declined],
  ['not declined', notDeclined],
  ['compared', compared],
  ['both sides told', bothSidesTold],
  ['nothing forbidden', nothingForbidden],
] as const satisfies readonly (readonly [string, (attempt: Attempt) => Figure | undefined])[];

export type Stage = (typeof STAGES)[number][0];
export const stageNames: readonly Stage[] = STAGES.map(([stage]) => stage);

/** How a question fared at each stage. */
export interface Grade {
  readonly attempt: Attempt;
  readonly marks: Readonly<Record<string, Figure | undefined>>;
  /** Stages that it does not reach in full. */
  readonly missed: readonly Stage[];
  /** The question as a whole came out right. */
  readonly passed: boolean;
}

/** Asks one golden question and marks every stage. */
export function grade(question: GoldenQuestion, engine: Graded): Grade {
  const asked = attempt(question, engine);
  const marks = Object.fromEntries(STAGES.map(([stage, markOf]) => [stage, markOf(asked)]));
  const needed: readonly Stage[] = question.answerable
    ? ['facts right', 'source supports', 'nothing forbidden']
    : ['declined'];
  return {
    attempt: asked,
    marks,
    missed: stageNames.filter((stage) => isMissed(marks[stage])),
    passed: !needed.some((stage) => isMissed(marks[stage])),
  };
}

/** The figures of every stage, and of the questions as a whole. */
export function summarise(grades: readonly Grade[]): Readonly<Record<string, Figure>> {
  const stages = stageNames.map((stage) => [stage, total(grades.map(({ marks }) => marks[stage]))] as const);
  return { ...Object.fromEntries(stages), passed: total(grades.map(({ passed }) => mark(passed))) };
}

/** How many questions of each type came out right, in the order of the file. */
export function byType(grades: readonly Grade[]): ReadonlyMap<string, Figure> {
  const types = [...new Set(grades.map((each) => each.attempt.question.type))];
  return new Map(
    types.map((type) => [
      type,
      total(grades.filter((each) => each.attempt.question.type === type).map((each) => mark(each.passed))),
    ]),
  );
}
