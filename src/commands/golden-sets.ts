import type { Readable } from 'node:stream';
import type { Engine } from '../ask.ts';
import { goldenQuestionSchema } from '../evaluation/golden-question.ts';
import { byType, type Grade, grade, summarise } from '../evaluation/grade.ts';
import { goldenTextSchema, gradeJobDescriptions } from '../evaluation/grade-job-descriptions.ts';
import type { GradedSet } from '../evaluation/graded-set.ts';
import { describeGrade } from './describe-grade.ts';
import { readJsonLines } from './json-lines.ts';

/** Golden files of one sort: where they lie, and how one is graded. */
export interface GoldenSet {
  /** Within the golden folder, `.` for itself; each `.jsonl` file in it is one. */
  readonly folder: string;
  /** `name` is what messages call the file. */
  readonly grade: (engine: Engine, input: Readable, name: string) => Promise<GradedSet>;
}

const questions: GoldenSet = { folder: '.', grade: gradeQuestions };

const jobDescriptions: GoldenSet = {
  folder: 'job-descriptions',
  grade: (engine, input, name) => gradeJobDescriptions(engine, readJsonLines(input, goldenTextSchema, name)),
};

/** Everything that `eval` grades, in its order. */
export const goldenSets: readonly GoldenSet[] = [questions, jobDescriptions];

async function gradeQuestions(engine: Engine, input: Readable, name: string): Promise<GradedSet> {
  const grades: Grade[] = [];
  for await (const question of readJsonLines(input, goldenQuestionSchema, name))
    grades.push(grade(question, engine));
  const types = [...byType(grades)].map(([type, { right, of }]) => `${type} ${right}/${of}`);
  return {
    figures: summarise(grades),
    remarks: [`by type: ${types.join(' · ')}`],
    items: grades.map((each) => ({
      passed: each.passed,
      missed: each.passed ? each.missed : [...each.missed, 'passed'],
      describe: () => describeGrade(each),
    })),
  };
}
